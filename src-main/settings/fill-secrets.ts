import type { SecretStore } from '#engine/ports/secret-store.ts';
import { SETTINGS, type Setting } from '#shared/settings/declaration.ts';
import type { Settings } from '#shared/settings/settings.ts';

export const SECRET_PATHS: readonly string[] = Object.entries<Setting>(SETTINGS)
  .filter(([, { secret }]) => secret)
  .map(([path]) => path);

/** The profile's own secret, else the one all profiles share. @throws what the store throws */
export async function readSecret(store: SecretStore, profile: string, path: string): Promise<string | null> {
  const [own, shared] = await Promise.all([store.read(`${profile}/${path}`), store.read(path)]);
  return own ?? shared;
}

/** Settings with their secrets: what was given by variable or flag stays, the rest is asked of the store. */
export async function fillSecrets(settings: Settings, store: SecretStore): Promise<Settings> {
  const filled: Record<string, Record<string, unknown>> = {};
  const fill = async (path: string) => {
    const [group, name] = path.split('.') as [string, string];
    const given = (settings as unknown as Record<string, Record<string, unknown>>)[group] ?? {};
    if (given[name] !== '') return;
    const secret = await readSecret(store, settings.profile, path);
    if (secret !== null) filled[group] = { ...filled[group], [name]: secret };
  };
  await Promise.all(SECRET_PATHS.map(fill));
  const groups = Object.entries(filled).map(([group, secrets]) => [
    group,
    { ...(settings as unknown as Record<string, object>)[group], ...secrets },
  ]);
  return { ...settings, ...Object.fromEntries(groups) };
}
