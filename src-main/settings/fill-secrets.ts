import type { SecretStore } from '#engine/ports/secret-store.ts';
import { SETTINGS, type Setting } from '#shared/settings/declaration.ts';
import type { Settings } from '#shared/settings/settings.ts';
import { withSecrets } from './secret-changes.ts';

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
  const found: Record<string, string> = {};
  const fill = async (path: string) => {
    const [group, name] = path.split('.') as [keyof Settings & string, string];
    if ((settings[group] as unknown as Record<string, unknown>)[name] !== '') return;
    const secret = await readSecret(store, settings.profile, path);
    if (secret !== null) found[path] = secret;
  };
  await Promise.all(SECRET_PATHS.map(fill));
  return withSecrets(settings, found);
}
