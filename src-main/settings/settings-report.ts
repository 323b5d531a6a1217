import type { SecretStore } from '#engine/ports/secret-store.ts';
import type { PresentSetting, ProfileView, SettingsReport } from '#shared/contract/settings.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { BUILT_IN_PROFILES, isBuiltIn, kindsOfProfile } from '#shared/settings/profiles.ts';
import { readSecret } from './fill-secrets.ts';
import type { LoadedSettings } from './load-settings.ts';
import { SETTING_DESCRIPTIONS } from './setting-descriptions.ts';
import type { SettingsDocument } from './settings-file.ts';

/** The settings as they are kept, without a word of any secret. */
export async function settingsReport(
  loaded: LoadedSettings,
  document: SettingsDocument,
  store: SecretStore,
  waiting: readonly string[],
): Promise<SettingsReport> {
  const { settings } = loaded;
  const { set, error } = await secretsIn(store, settings.profile);
  const values = SETTING_DESCRIPTIONS.map(({ path, isSecret }) => {
    return [path, isSecret ? secretOf(loaded, path, set) : presentOf(loaded, path)] as const;
  });
  return {
    file: settings.given.file,
    data: settings.data,
    profile: settings.profile,
    isProfileFixed: fixedOrigin(loaded, 'profile'),
    profiles: [...new Set([...BUILT_IN_PROFILES, ...Object.keys(document.profiles)])].map((name) =>
      profileView(name, document),
    ),
    values: Object.fromEntries(values),
    secrets: await store.describe(),
    secretsError: error,
    waiting,
  };
}

async function secretsIn(store: SecretStore, profile: string) {
  const set = new Set<string>();
  try {
    const paths = SETTING_DESCRIPTIONS.filter(({ isSecret }) => isSecret).map(({ path }) => path);
    await Promise.all(
      paths.map(async (path) => {
        if ((await readSecret(store, profile, path)) !== null) set.add(path);
      }),
    );
    return { set, error: null };
  } catch (thrown) {
    return { set, error: TweetscopeError.from(thrown).toShape() };
  }
}

function presentOf(loaded: LoadedSettings, path: string): PresentSetting {
  const layer = loaded.layers.findLast(({ values }) => values.has(path));
  const isFixed = fixedOrigin(loaded, path) || path === 'data';
  const value = path === 'simulator.seed' && layer === undefined ? null : loaded.values[path as 'data'];
  return { value, origin: layer?.kind ?? 'default', isFixed, isSet: layer !== undefined };
}

function secretOf(loaded: LoadedSettings, path: string, set: ReadonlySet<string>): PresentSetting {
  const layer = loaded.layers.findLast(({ values }) => values.has(path));
  if (layer !== undefined) return { value: null, origin: layer.kind, isFixed: true, isSet: true };
  const isSet = set.has(path);
  return { value: null, origin: isSet ? 'secrets' : 'default', isFixed: false, isSet };
}

function fixedOrigin({ layers }: LoadedSettings, path: string): boolean {
  return layers.some(({ kind, values }) => (kind === 'environment' || kind === 'flag') && values.has(path));
}

/** What a profile says of its parts, without what variables and flags say on top. */
function profileView(name: string, { shared, profiles }: SettingsDocument): ProfileView {
  const own = profiles[name] ?? {};
  const kindOf = (part: string) => {
    const path = `${part}.kind`;
    const inside = (node: Readonly<Record<string, unknown>>) =>
      node[path] ?? (node[part] as Readonly<Record<string, unknown>> | undefined)?.kind;
    return String(inside(own) ?? inside(shared) ?? kindsOfProfile(name)[path]);
  };
  return {
    name,
    isBuiltIn: isBuiltIn(name),
    broker: kindOf('broker'),
    index: kindOf('index'),
    archive: kindOf('archive'),
  };
}
