import { type Command, Option } from 'commander';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { SETTINGS, type Setting, type SettingPath } from '#shared/settings/declaration.ts';
import type { Settings } from '#shared/settings/settings.ts';
import { loadSettings } from '../../settings/load-settings.ts';
import type { Io } from './io.ts';

const EVERYWHERE: readonly SettingPath[] = ['data', 'profile'];
/** Which flags of a command are settings: another command may have a flag of the same name that is none. */
const settingFlags = new WeakMap<Command, readonly SettingPath[]>();

/** Gives a command the flags of settings, as declared, besides those every command has. */
export function withSettings(command: Command, paths: readonly SettingPath[] = []): Command {
  const flags = [...paths, ...EVERYWHERE];
  settingFlags.set(command, flags);
  for (const path of flags) command.addOption(optionOf(path));
  return command
    .option('--config <file>', 'settings file (default: tweetscope.json in the data folder)')
    .option('--set <name=value>', 'any setting of docs/settings.md; may be repeated', collect)
    .option('--verbose', 'show the causes of an error');
}

/** The settings a command runs with. @throws USAGE and what loadSettings throws */
export function settingsOf(command: Command, io: Io): Settings {
  const given = command.opts<Record<string, unknown>>();
  const flags: Record<string, unknown> = Object.fromEntries(((given.set ?? []) as string[]).map(assignment));
  for (const path of settingFlags.get(command) ?? []) {
    const { flag } = declared(path);
    if (flag === undefined) continue;
    const attribute = new Option(flag).attributeName();
    if (command.getOptionValueSource(attribute) === 'cli') flags[path] = given[attribute];
  }
  if (given.open === false) flags['web.open'] = false;
  return loadSettings({ flags, env: io.env, file: given.config as string | undefined });
}

function optionOf(path: SettingPath): Option {
  const { flag, description, allowed, default: value, computed } = declared(path);
  if (flag === undefined) throw new TweetscopeError('INTERNAL', `${path} has no flag`);
  return new Option(flag, `${description} (${allowed}; default: ${value === null ? computed : asTyped(value)})`);
}

/** A value as it would be typed after its flag. */
function asTyped(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, weight]) => `${name}:${weight}`)
    .join(',');
}

function declared(path: SettingPath): Setting {
  return SETTINGS[path];
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

function assignment(text: string): readonly [string, string] {
  const at = text.indexOf('=');
  if (at < 1)
    throw new TweetscopeError('USAGE', `--set ${text} is not NAME=VALUE, for example --set topic.partitions=3`);
  return [text.slice(0, at).trim(), text.slice(at + 1)];
}
