import type { Settings } from '#shared/settings/settings.ts';

/** Settings with secrets put in, or taken out where null. */
export function withSecrets(settings: Settings, secrets: Readonly<Record<string, string | null>>): Settings {
  const changed: Record<string, Record<string, unknown>> = {};
  for (const [path, secret] of Object.entries(secrets)) {
    const [group, name] = path.split('.') as [keyof Settings & string, string];
    changed[group] = { ...(settings[group] as object), ...changed[group], [name]: secret ?? '' };
  }
  return { ...settings, ...changed };
}
