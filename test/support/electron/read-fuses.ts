import { readFileSync } from 'node:fs';

/** Stands before the fuses in every Electron binary (electronjs.org/docs/latest/tutorial/fuses). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** By their places in the wire of version 1. */
const NAMES = [
  'RunAsNode',
  'EnableCookieEncryption',
  'EnableNodeOptionsEnvironmentVariable',
  'EnableNodeCliInspectArguments',
  'EnableEmbeddedAsarIntegrityValidation',
  'OnlyLoadAppFromAsar',
  'LoadBrowserProcessSpecificV8Snapshot',
  'GrantFileProtocolExtraPrivileges',
] as const;

export type FuseState = 'on' | 'off' | 'removed' | 'not in this Electron';
export type Fuses = Readonly<Record<(typeof NAMES)[number], FuseState>>;

/** The fuses as they stand in the binary. */
export function readFuses(binary: string): Fuses {
  const bytes = readFileSync(binary);
  const at = bytes.indexOf(SENTINEL) + SENTINEL.length;
  if (at < SENTINEL.length) throw new Error('the binary has no fuses');
  const [version, length = 0] = [bytes[at], bytes[at + 1]];
  if (version !== 1) throw new Error(`fuses of version ${version}`);
  const state = (place: number): FuseState => {
    if (place >= length) return 'not in this Electron';
    const letter = String.fromCharCode(bytes[at + 2 + place] ?? 0);
    return letter === '1' ? 'on' : letter === '0' ? 'off' : 'removed';
  };
  return Object.fromEntries(NAMES.map((name, place) => [name, state(place)])) as Fuses;
}
