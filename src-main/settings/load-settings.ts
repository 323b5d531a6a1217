import { randomInt } from 'node:crypto';
import { join, resolve } from 'node:path';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { SETTINGS } from '#shared/settings/declaration.ts';
import { BUILT_IN_PROFILES, kindsOfProfile } from '#shared/settings/profiles.ts';
import { invalidSetting, resolveSettings } from '#shared/settings/resolve-settings.ts';
import { environmentLayer, fileLayer, flagLayer, type Layer } from '#shared/settings/setting-layer.ts';
import { nest, type Settings, type SettingValues } from '#shared/settings/settings.ts';
import { ownComposeFile } from '../adapters/compose/compose-file.ts';
import { composePortsLayer } from './compose-ports.ts';
import { defaultDataFolder } from './data-folder.ts';
import { serversLayer } from './servers-file.ts';
import { readSettingsFile, type SettingsDocument } from './settings-file.ts';

export const SETTINGS_FILE = 'tweetscope.json';
const STORES = ['index.kind', 'archive.kind'] as const;
const SEED_LIMIT = 2 ** 32;

export interface SettingSources {
  /** By path; text is read as the setting's kind says. Undefined values count as not given. */
  readonly flags: Readonly<Record<string, unknown>>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Settings file; without one, TWEETSCOPE_CONFIG, else `tweetscope.json` of the data folder if there is one. */
  readonly file?: string | undefined;
}

/** All settings with where each comes from. */
export interface LoadedSettings {
  readonly settings: Settings;
  readonly values: SettingValues;
  /** Lowest first; a path in none of them has its default. */
  readonly layers: readonly Layer[];
}

/**
 * All settings, checked: defaults, overruled by the file, by the profile in it, by the environment, by flags. Paths
 * come back absolute.
 * @throws SETTING_UNKNOWN, SETTING_INVALID, SETTINGS_UNREADABLE, SECRET_IN_FILE
 */
export function loadSettings(sources: SettingSources): Settings {
  return readSettings(sources).settings;
}

/** As `loadSettings`. @param document stands for what is in the file, to look at a change before it is written */
export function readSettings({ flags, env, file }: SettingSources, document?: SettingsDocument): LoadedSettings {
  const upper = [environmentLayer(SETTINGS, env), flagLayer(SETTINGS, flags)];
  const folder = dataFolderOf(upper, env);
  const named = file ?? env.TWEETSCOPE_CONFIG;
  const path = named === undefined ? join(folder, SETTINGS_FILE) : resolve(named);
  const read = document ?? readSettingsFile(path, named === undefined ? 'missing is fine' : 'must exist');
  const shared = fileLayer(SETTINGS, read.shared, path);
  if (named === undefined) refuseDataIn(shared, path);
  const profile = profileOf([shared, ...upper], read.profiles);
  const own = fileLayer(SETTINGS, read.profiles[profile] ?? {}, `profile ${profile} of ${path}`, 'profile');
  const stated = [shared, own, ...upper];
  const layers = profile === 'local' ? [...localLayers(stated, env), ...stated] : stated;
  const kinds = kindsOfProfile(profile);
  const checked = resolveSettings(SETTINGS, layers, (given) => ({
    data: defaultDataFolder(env),
    ...kinds,
    'pipeline.batchAgeMs': STORES.every((path) => (given.get(path) ?? kinds[path]) === 'embedded') ? 5 : 25,
    'source.rate': (given.get('source.kind') ?? 'simulator') === 'simulator' ? 'natural' : 'max',
    'simulator.seed': randomInt(SEED_LIMIT),
  })) as SettingValues;
  checkRate(checked, layers);
  const values = absolute(checked);
  const given = { flags: { ...flags, data: values.data }, file: path };
  return { settings: nest(values, given), values, layers };
}

/** @throws SETTING_INVALID where no profile has that name */
function profileOf(layers: readonly Layer[], profiles: SettingsDocument['profiles']): string {
  const layer = layers.findLast((one) => one.values.has('profile'));
  const name = layer?.values.get('profile') ?? 'embedded';
  const known = [...new Set([...BUILT_IN_PROFILES, ...Object.keys(profiles)])];
  if (layer !== undefined && !known.includes(String(name))) {
    throw invalidSetting(SETTINGS, 'profile', name, layer, known.join(', '));
  }
  return String(name);
}

/** What the profile `local` knows of its servers by itself: those of Compose, and above them those of `npm run stack`. */
function localLayers(stated: readonly Layer[], env: SettingSources['env']): Layer[] {
  const given = stated.findLast((layer) => layer.values.has('stack.file'))?.values.get('stack.file');
  const composeFile = typeof given === 'string' && given !== '' ? resolve(given) : ownComposeFile();
  return [composePortsLayer(composeFile, env), serversLayer(dataFolderOf(stated, env))].filter(
    (layer) => layer !== null,
  );
}

function dataFolderOf(layers: readonly Layer[], env: SettingSources['env']): string {
  const given = layers.map((layer) => layer.values.get('data')).findLast((folder) => folder !== undefined);
  return resolve(typeof given === 'string' && given !== '' ? given : defaultDataFolder(env));
}

/** The file that lies in the data folder cannot say where the data folder is. */
function refuseDataIn(layer: Layer, file: string): void {
  if (!layer.values.has('data')) return;
  throw new TweetscopeError('SETTING_INVALID', `data stands in ${file}, which lies in the data folder itself`, {
    hint: 'Remove it there; give the folder with --data, TWEETSCOPE_DATA or a file named with --config.',
  });
}

/** `natural` is the simulator's own pace, `recorded` a file's. */
function checkRate(values: SettingValues, layers: readonly Layer[]): void {
  const isSimulator = values['source.kind'] === 'simulator';
  const rate = values['source.rate'];
  if (rate !== (isSimulator ? 'recorded' : 'natural')) return;
  const layer = layers.findLast((one) => one.values.has('source.rate'));
  const allowed = isSimulator
    ? 'tweets per second, natural or max for the simulator'
    : 'tweets per second, recorded or max for a file';
  if (layer !== undefined) throw invalidSetting(SETTINGS, 'source.rate', rate, layer, allowed);
}

function absolute(values: SettingValues): SettingValues {
  const kind = values['source.kind'];
  return { ...values, data: resolve(values.data), 'source.kind': kind === 'simulator' ? kind : resolve(kind) };
}
