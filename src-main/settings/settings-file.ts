import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { systemWords } from '#shared/errors/system-words.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { PROFILE_NAME } from '#shared/settings/profiles.ts';

type Json = Readonly<Record<string, unknown>>;

/** `tweetscope.json`: what holds for every profile, and what each profile has of its own. */
export interface SettingsDocument {
  readonly shared: Json;
  readonly profiles: Readonly<Record<string, Json>>;
}

const PROFILES = 'profiles';
const CHECK_PATH = 'Check the path, of --config or of the data folder, and its permissions.';

/** @throws SETTINGS_UNREADABLE, SETTING_INVALID */
export function readSettingsFile(file: string, missing: 'missing is fine' | 'must exist'): SettingsDocument {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (cause) {
    const isAbsent = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    if (isAbsent && missing === 'missing is fine') return { shared: {}, profiles: {} };
    const what = isAbsent ? 'does not exist' : `cannot be read: ${systemWords(cause)}`;
    throw new TweetscopeError('SETTINGS_UNREADABLE', `${file} ${what}`, { cause, data: { file }, hint: CHECK_PATH });
  }
  return parseSettings(content, file);
}

/** @param file its name, for messages. @throws SETTINGS_UNREADABLE, SETTING_INVALID */
export function parseSettings(content: string, file: string): SettingsDocument {
  const document = jsonOf(content, file);
  if (!isObject(document)) {
    throw new TweetscopeError('SETTINGS_UNREADABLE', `${file} must hold a JSON object`, { data: { file } });
  }
  const { [PROFILES]: profiles = {}, ...shared } = document;
  if (!isObject(profiles)) throw notProfiles(file, PROFILES);
  for (const [name, settings] of Object.entries(profiles)) {
    if (!PROFILE_NAME.test(name) || !isObject(settings)) throw notProfiles(file, name);
  }
  return { shared, profiles: profiles as SettingsDocument['profiles'] };
}

export function formatSettings({ shared, profiles }: SettingsDocument): string {
  const all = Object.keys(profiles).length === 0 ? shared : { ...shared, [PROFILES]: profiles };
  return `${JSON.stringify(all, null, 2)}\n`;
}

/** Whole or not at all: a new file takes the place of the old one. @throws SETTINGS_UNWRITABLE */
export function writeSettingsFile(file: string, document: SettingsDocument): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    // A link stays a link: what it names is replaced.
    const target = realFile(file);
    const fresh = `${target}.${randomUUID()}.new`;
    try {
      const handle = openSync(fresh, 'wx', 0o600);
      try {
        writeSync(handle, formatSettings(document));
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      renameSync(fresh, target);
    } finally {
      rmSync(fresh, { force: true });
    }
  } catch (cause) {
    const reason = (cause as Error).message;
    throw new TweetscopeError('SETTINGS_UNWRITABLE', `${file} cannot be written: ${reason}`, { cause, data: { file } });
  }
}

function realFile(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

function jsonOf(content: string, file: string): unknown {
  try {
    return JSON.parse(content.replace(/^\ufeff/, ''));
  } catch (cause) {
    const hasComments = /^\s*(\/\/|\/\*)/m.test(content);
    const hint = hasComments ? { hint: 'It has comments, which JSON does not allow: remove them.' } : {};
    const message = `${file} is not JSON: ${(cause as Error).message}`;
    throw new TweetscopeError('SETTINGS_UNREADABLE', message, { cause, data: { file }, ...hint });
  }
}

function notProfiles(file: string, name: string): TweetscopeError {
  return new TweetscopeError('SETTING_INVALID', `${name} in ${file} is no profile`, {
    hint: 'Profiles stand under "profiles": a name of lower-case letters, digits and "-", and an object of settings.',
    data: { path: name, origin: file },
  });
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
