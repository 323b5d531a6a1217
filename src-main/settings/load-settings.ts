import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { SETTINGS } from '#shared/settings/declaration.ts';
import { invalidSetting, resolveSettings } from '#shared/settings/resolve-settings.ts';
import { environmentLayer, fileLayer, flagLayer, type Layer } from '#shared/settings/setting-layer.ts';
import { nest, type Settings, type SettingValues } from '#shared/settings/settings.ts';
import { defaultDataFolder } from './data-folder.ts';

export const SETTINGS_FILE = 'tweetscope.json';
const SEED_LIMIT = 2 ** 32;

export interface SettingSources {
  /** By path; text is read as the setting's kind says. Undefined values count as not given. */
  readonly flags: Readonly<Record<string, unknown>>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Settings file; without one, TWEETSCOPE_CONFIG, else `tweetscope.json` of the data folder if there is one. */
  readonly file?: string | undefined;
}

/**
 * All settings, checked: defaults, overruled by the file, by the environment, by flags. Paths come back absolute.
 * @throws SETTING_UNKNOWN, SETTING_INVALID, SETTINGS_UNREADABLE
 */
export function loadSettings({ flags, env, file }: SettingSources): Settings {
  const upper = [environmentLayer(SETTINGS, env), flagLayer(SETTINGS, flags)];
  const named = file ?? env.TWEETSCOPE_CONFIG;
  const lowest = named === undefined ? fileOfDataFolder(dataFolderOf(upper, env)) : readLayer(resolve(named));
  const layers = lowest === null ? upper : [lowest, ...upper];
  const values = resolveSettings(SETTINGS, layers, (given) => ({
    data: defaultDataFolder(env),
    ...kindsOf(given.get('profile')),
    'source.rate': (given.get('source.kind') ?? 'simulator') === 'simulator' ? 'natural' : 'max',
    'simulator.seed': randomInt(SEED_LIMIT),
  })) as SettingValues;
  checkRate(values, layers);
  return nest(absolute(values));
}

/** What stands behind each part where it is not chosen by itself. */
function kindsOf(profile: unknown) {
  return profile === 'local'
    ? { 'broker.kind': 'kafka', 'index.kind': 'elasticsearch', 'archive.kind': 'cassandra' }
    : { 'broker.kind': 'embedded', 'index.kind': 'embedded', 'archive.kind': 'embedded' };
}

function dataFolderOf(layers: readonly Layer[], env: SettingSources['env']): string {
  const given = layers.map((layer) => layer.values.get('data')).findLast((folder) => folder !== undefined);
  return resolve(typeof given === 'string' && given !== '' ? given : defaultDataFolder(env));
}

/** The file that lies in the data folder cannot say where the data folder is. */
function fileOfDataFolder(folder: string): Layer | null {
  const file = join(folder, SETTINGS_FILE);
  const layer = readLayer(file, 'missing is fine');
  if (layer?.values.has('data')) {
    throw new TweetscopeError('SETTING_INVALID', `data stands in ${file}, which lies in the data folder itself`, {
      hint: 'Remove it there; give the folder with --data, TWEETSCOPE_DATA or a file named with --config.',
    });
  }
  return layer;
}

function readLayer(file: string): Layer;
function readLayer(file: string, missing: 'missing is fine'): Layer | null;
function readLayer(file: string, missing?: 'missing is fine'): Layer | null {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (cause) {
    const isAbsent = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    if (isAbsent && missing !== undefined) return null;
    const what = isAbsent ? 'does not exist' : 'cannot be read';
    throw new TweetscopeError('SETTINGS_UNREADABLE', `${file} ${what}`, { cause, data: { file } });
  }
  return fileLayer(SETTINGS, parse(content, file), file);
}

function parse(content: string, file: string): unknown {
  try {
    return JSON.parse(content.replace(/^\ufeff/, ''));
  } catch (cause) {
    const message = `${file} is not JSON: ${(cause as Error).message}`;
    throw new TweetscopeError('SETTINGS_UNREADABLE', message, { cause, data: { file } });
  }
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
