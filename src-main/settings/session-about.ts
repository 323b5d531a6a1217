import type { SessionAbout } from '#engine/sessions/session-recorder.ts';
import { SETTINGS, type Setting } from '#shared/settings/declaration.ts';
import type { Settings } from '#shared/settings/settings.ts';
import manifest from '../../package.json' with { type: 'json' };

/** Shorter ones would take innocent words out of messages. */
const SHORTEST_SECRET = 4;
const HIDDEN = '•••';

/** Says where on this machine a person keeps things, and nothing about the session. */
const PRIVATE_PATHS: readonly string[] = ['data', 'secrets.folder'];

/** What the record of a session tells of the program and its settings: no secret, not even where one stands in another setting. */
export function sessionAbout(settings: Settings): SessionAbout {
  const declared = Object.entries<Setting>(SETTINGS);
  const secrets = declared
    .filter(([, { secret }]) => secret)
    .map(([path]) => textOf(valueAt(settings, path)))
    .filter((text) => text.length >= SHORTEST_SECRET);
  const redact = (text: string) => secrets.reduce((cleaned, secret) => cleaned.replaceAll(secret, HIDDEN), text);
  const open = declared.filter(([path, { secret }]) => !secret && !PRIVATE_PATHS.includes(path));
  return {
    versions: {
      tweetscope: manifest.version,
      node: process.versions.node,
      platform: `${process.platform}-${process.arch}`,
    },
    settings: Object.fromEntries(open.map(([path]) => [path, redact(textOf(valueAt(settings, path)))])),
    redact,
  };
}

function valueAt(settings: Settings, path: string): unknown {
  const [head = '', name] = path.split('.');
  const group = (settings as unknown as Record<string, unknown>)[head];
  return name === undefined ? group : (group as Record<string, unknown> | undefined)?.[name];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
