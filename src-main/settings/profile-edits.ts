import type { SecretStore } from '#engine/ports/secret-store.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { SETTINGS } from '#shared/settings/declaration.ts';
import { BUILT_IN_PROFILES, isBuiltIn, kindsOfProfile } from '#shared/settings/profiles.ts';
import { fileLayer } from '#shared/settings/setting-layer.ts';
import { withProfile } from './edit-document.ts';
import { SECRET_PATHS } from './fill-secrets.ts';
import { type LoadedSettings, readSettings } from './load-settings.ts';
import { SETTING_DESCRIPTIONS } from './setting-descriptions.ts';
import { formatSettings, parseSettings, type SettingsDocument } from './settings-file.ts';

type Json = Readonly<Record<string, unknown>>;

/** A copy under another name; of a built-in profile also what it stands for. @throws PROFILE_REFUSED */
export function createProfile(document: SettingsDocument, name: string, from: string): SettingsDocument {
  refuseTaken(document, name);
  if (!isKnown(document, from)) throw refused(`there is no profile ${from}`);
  const own = document.profiles[from] ?? {};
  const kinds = isBuiltIn(from) && from !== 'embedded' ? nested(kindsOfProfile(from), own) : own;
  return { ...document, profiles: { ...document.profiles, [name]: kinds } };
}

/** @throws PROFILE_REFUSED for built-in profiles and taken names */
export function renameProfile(document: SettingsDocument, name: string, to: string): SettingsDocument {
  refuseBuiltIn(document, name);
  refuseTaken(document, to);
  const profiles = Object.entries(document.profiles).map(([one, own]) => [one === name ? to : one, own] as const);
  const shared = document.shared.profile === name ? { ...document.shared, profile: to } : document.shared;
  return { shared, profiles: Object.fromEntries(profiles) };
}

/** @throws PROFILE_REFUSED for built-in profiles and the one in use */
export function removeProfile(document: SettingsDocument, name: string, inUse: string): SettingsDocument {
  refuseBuiltIn(document, name);
  if (name === inUse) throw refused(`${name} is in use: switch to another profile first`);
  return withProfile(document, name, null);
}

/** The present profile as a file of its own, without secrets: what the file says, not what variables and flags do. */
export function exportProfile({ settings, layers }: LoadedSettings): string {
  const own = layers.filter(({ kind }) => kind === 'file' || kind === 'profile');
  const values = SETTING_DESCRIPTIONS.filter(({ isShared, isSecret }) => !isShared && !isSecret).flatMap(({ path }) => {
    const layer = own.findLast((one) => one.values.has(path));
    return layer === undefined ? [] : [[path, layer.values.get(path)] as const];
  });
  const kinds = isBuiltIn(settings.profile) && settings.profile !== 'embedded' ? kindsOfProfile(settings.profile) : {};
  return formatSettings({ shared: nested({ ...kinds, ...Object.fromEntries(values) }, {}), profiles: {} });
}

/** @throws PROFILE_REFUSED, SETTINGS_UNREADABLE, SETTING_UNKNOWN, SETTING_INVALID, SECRET_IN_FILE */
export function importProfile(
  document: SettingsDocument,
  name: string,
  content: string,
  sources: Parameters<typeof readSettings>[0],
): SettingsDocument {
  refuseTaken(document, name);
  const file = 'the imported file';
  const imported = parseSettings(content, file);
  const shared = new Set(SETTING_DESCRIPTIONS.filter(({ isShared }) => isShared).map(({ path }) => path));
  const values = [...fileLayer(SETTINGS, imported.shared, file).values].filter(([path]) => !shared.has(path));
  const profiles = { ...document.profiles, [name]: nested(Object.fromEntries(values), {}) };
  const next = { ...document, profiles };
  // Read as the profile in use, so that a value that is not allowed is found now.
  readSettings(
    { ...sources, env: {}, flags: { data: sources.flags.data } },
    { ...next, shared: { ...next.shared, profile: name } },
  );
  return next;
}

/** Secrets of one profile given to another; `taken` away from the first where it goes. */
export async function copySecrets(store: SecretStore, from: string, to: string): Promise<void> {
  for (const path of SECRET_PATHS) {
    const secret = await store.read(`${from}/${path}`);
    if (secret !== null) await store.write(`${to}/${path}`, secret);
  }
}

export async function forgetSecrets(store: SecretStore, profile: string): Promise<void> {
  for (const path of SECRET_PATHS) {
    const name = `${profile}/${path}`;
    if ((await store.read(name)) !== null) await store.forget(name);
  }
}

/** Dotted paths as groups, over what is there. */
function nested(values: Json, below: Json): Json {
  const result: Record<string, unknown> = { ...below };
  for (const [path, value] of Object.entries(values)) {
    const [group, name] = path.split('.') as [string, string];
    if (Object.hasOwn(below, path)) continue;
    result[group] = { [name]: value, ...(result[group] as Json | undefined) };
  }
  return result;
}

function isKnown(document: SettingsDocument, name: string): boolean {
  return isBuiltIn(name) || Object.hasOwn(document.profiles, name);
}

function refuseTaken(document: SettingsDocument, name: string): void {
  if (isKnown(document, name)) throw refused(`there is a profile ${name} already`);
}

function refuseBuiltIn(document: SettingsDocument, name: string): void {
  if (isBuiltIn(name)) throw refused(`${name} is built in: ${BUILT_IN_PROFILES.join(' and ')} stay`);
  if (!isKnown(document, name)) throw refused(`there is no profile ${name}`);
}

function refused(message: string): TweetscopeError {
  return new TweetscopeError('PROFILE_REFUSED', message);
}
