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
  /** The desktop shell's module, or null where this version has none. */
  readonly entry: string | null;
  /** Folder of the npm package `electron`, or null where it is not installed. */
  readonly electronPackage: string | null;
  readonly exists: (file: string) => boolean;
  readonly read: (file: string) => string;
  /** Runs Electron's own download. @returns whether it ended well within the time */
  readonly download: (electronPackage: string, timeoutMs: number) => Promise<boolean>;
}

const DOWNLOAD_TIMEOUT_MS = 10_000;

/** Whether a desktop window can be opened here, and if not, why. Never waits longer than 10 s. */
export async function findDesktop(env: Environment, around: Surroundings = surroundings()): Promise<Desktop> {
  const none = (why: string): Desktop => ({ kind: 'none', why });
  const { entry, electronPackage } = around;
  if (entry === null) return none('this version has no desktop window yet');
  if (around.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return none('there is no display');
  if (electronPackage === null) return none('Electron is not installed');
  const before = electronBinary(electronPackage, env, around);
  if (before !== null) return { kind: 'found', electron: before, entry };
  const isDownloaded = await around.download(electronPackage, DOWNLOAD_TIMEOUT_MS);
  const after = isDownloaded ? electronBinary(electronPackage, env, around) : null;
  if (after !== null) return { kind: 'found', electron: after, entry };
  return none(`Electron could not be downloaded within ${DOWNLOAD_TIMEOUT_MS / 1_000} s`);
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
  const entries = ['desktop.cjs', '../desktop.cjs'].map((file) => join(import.meta.dirname, file));
  return {
    platform: process.platform,
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

function download(electronPackage: string, timeoutMs: number): Promise<boolean> {
  const installer = spawn(process.execPath, [join(electronPackage, 'install.js')], {
    stdio: 'ignore',
    timeout: timeoutMs,
  });
  return new Promise((resolve) => {
    installer.on('error', () => resolve(false));
    installer.on('exit', (code) => resolve(code === 0));
  });
}
