import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

interface LockEntry {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}
export interface Lockfile {
  readonly packages: Readonly<Record<string, LockEntry>>;
}

/** Built into the page by Vite, so nothing to install where Tweetscope runs; a test compares them with the sources. */
export const BUNDLED = ['react', 'react-dom', 'uplot', 'zustand'] as const;
/** The runtime of the desktop app: of its package only the binary is shipped. */
export const RUNTIME = 'electron';

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string | null;
  /** Of the archive in the registry, as in the lockfile: `sha512-…` in base64. */
  readonly integrity: string | null;
  /** Places in the lockfile of what it needs. */
  readonly needs: readonly string[];
}

export function readLockfile(): Lockfile {
  return JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lockfile;
}

export function readManifest() {
  return JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license: string;
    readonly allowScripts: Readonly<Record<string, boolean>>;
    readonly dependencies: Readonly<Record<string, string>>;
    readonly devDependencies: Readonly<Record<string, string>>;
  };
}

/** Everything of others that reaches a person's machine, by its place in the lockfile. */
export function shippedPackages({ packages }: Lockfile, roots: readonly string[]): ReadonlyMap<string, ShippedPackage> {
  const found = new Map<string, ShippedPackage>();
  const visit = (place: string) => {
    const entry = packages[place];
    if (found.has(place) || entry?.version === undefined) return;
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const wanted = name === RUNTIME ? {} : { ...entry.dependencies, ...entry.optionalDependencies };
    const needs = Object.keys(wanted)
      .map((other) => resolve(packages, place, other))
      .filter((needed) => needed !== null);
    const { version, license = null, integrity = null } = entry;
    found.set(place, { name, version, license, integrity, needs });
    for (const needed of needs) visit(needed);
  };
  for (const root of roots) visit(`node_modules/${root}`);
  return found;
}

/** As Node does: from the inside out. */
function resolve(packages: Lockfile['packages'], from: string, name: string): string | null {
  for (let folder = from; ; ) {
    const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (packages[place] !== undefined) return place;
    if (folder === '') return null;
    folder = folder.includes('/node_modules/') ? folder.slice(0, folder.lastIndexOf('/node_modules/')) : '';
  }
}
