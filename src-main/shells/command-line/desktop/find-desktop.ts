import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

export interface FoundDesktop {
  readonly kind: 'found';
  /** Electron's binary. */
  readonly electron: string;
  /** The desktop shell's module. */
  readonly entry: string;
}

export type Desktop = FoundDesktop | { readonly kind: 'none'; readonly why: string };

/** What is looked at; tests put stand-ins here. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  /** As root Chromium has no sandbox; giving it up is the user's choice alone. */
  readonly isRoot: boolean;
  /** The desktop shell's module, or null where this version has none. */
  readonly entry: string | null;
  /** Folder of the npm package `electron`, or null where it is not installed. */
  readonly electronPackage: string | null;
  readonly exists: (file: string) => boolean;
  readonly read: (file: string) => string;
  /** Runs Electron's own download; one that is late goes on without us, for the next start. */
  readonly download: (electronPackage: string, timeoutMs: number) => Promise<'there' | 'failed' | 'late'>;
}

const DOWNLOAD_TIMEOUT_MS = 10_000;

/**
 * Whether a desktop window can be opened here, and if not, why. Never waits longer than 10 s.
 * @param isSandboxed false where the user allowed a window without sandbox
 */
export async function findDesktop(
  env: Environment,
  isSandboxed: boolean,
  around: Surroundings = surroundings(),
): Promise<Desktop> {
  const none = (why: string): Desktop => ({ kind: 'none', why });
  const { entry, electronPackage } = around;
  if (entry === null) return none('this version has no desktop window yet');
  if (around.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return none('there is no display');
  if (around.isRoot && isSandboxed) return none('as root it would have no sandbox (--no-sandbox allows that)');
  if (electronPackage === null) return none('Electron is not installed');
  const before = electronBinary(electronPackage, env, around);
  if (before !== null) return { kind: 'found', electron: before, entry };
  const download = await around.download(electronPackage, DOWNLOAD_TIMEOUT_MS);
  const after = download === 'there' ? electronBinary(electronPackage, env, around) : null;
  if (after !== null) return { kind: 'found', electron: after, entry };
  const seconds = DOWNLOAD_TIMEOUT_MS / 1_000;
  if (download === 'late')
    return none(`Electron was not downloaded within ${seconds} s; it goes on, for the next start`);
  return none('Electron could not be downloaded');
}

/** Where Electron's package says its binary is: noted in path.txt once downloaded, or elsewhere by its own variable. */
function electronBinary(folder: string, env: Environment, { exists, read }: Surroundings): string | null {
  const note = join(folder, 'path.txt');
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  const name = exists(note) ? read(note).trim() : override === undefined ? null : 'electron';
  if (name === null) return null;
  const binary = join(override ?? join(folder, 'dist'), name);
  return exists(binary) ? binary : null;
}

export function surroundings(): Surroundings {
  const entries = ['../desktop/main.cjs', '../../desktop/main.cjs'].map((file) => join(import.meta.dirname, file));
  return {
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    entry: entries.find(existsSync) ?? null,
    electronPackage: electronPackageFolder(),
    exists: existsSync,
    read: (file) => readFileSync(file, 'utf8'),
    download,
  };
}

function electronPackageFolder(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return null;
  }
}

const download: Surroundings['download'] = (electronPackage, timeoutMs) => {
  const installer = spawn(process.execPath, [join(electronPackage, 'install.js')], { stdio: 'ignore', detached: true });
  installer.unref();
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve('late'), timeoutMs);
    const end = (outcome: 'there' | 'failed') => {
      clearTimeout(timer);
      resolve(outcome);
    };
    installer.on('error', () => end('failed'));
    installer.on('exit', (code) => end(code === 0 ? 'there' : 'failed'));
  });
};
