import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { describe } from 'vitest';
import { ensureRenderer } from '../browser.ts';
import { ConsolePage } from '../console-page.ts';
import { type Display, openDisplay } from './display.ts';
import { getElectron } from './get-electron.mjs';

const ROOT = join(import.meta.dirname, '../../..');
const found = getElectron(ROOT);

/** Tests that need Electron: without one they are skipped aloud, and with CI=true they fail. */
export const describeDesktop = (name: string, tests: () => void): void => {
  if ('why' in found) {
    if (process.env.CI === 'true') throw new Error(found.why);
    console.log(`${name}: skipped: ${found.why}`);
  }
  describe.skipIf('why' in found)(name, tests);
};

/** The engine's Node: the one the tests run on, whatever Node the Electron carries. */
const ENGINE_ENV = { TWEETSCOPE_NODE: process.execPath, ELECTRON_ENABLE_LOGGING: '', LANG: 'en_US.UTF-8' };
const isRoot = process.getuid?.() === 0;

export interface Desktop {
  readonly app: ElectronApplication;
  readonly process: ChildProcess;
  readonly page: Page;
  readonly console: ConsolePage;
  /** From the start of the process, ms since the epoch. */
  readonly launchedMs: number;
  /** Everything the page complained of. */
  readonly complaints: string[];
  /** What the process printed. */
  output(): string;
  /** Ends it as a person would, and waits for it. */
  quit(): Promise<void>;
}

let display: Promise<Display> | null = null;

/** The display of this test file. */
export async function desktopEnvironment(): Promise<Readonly<Record<string, string>>> {
  display ??= openDisplay();
  // A wish to the tests, and no setting.
  const { TWEETSCOPE_SCREENSHOTS: _, ...inherited } = process.env;
  const env = Object.entries(inherited).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(env), ...(await display).env, ...ENGINE_ENV };
}

export async function closeDisplay(): Promise<void> {
  (await display)?.close();
  display = null;
}

export function electronBinary(): string {
  if ('why' in found) throw new Error(found.why);
  return found.path;
}

/** What follows the binary to start the built app. As root Chromium has no sandbox to give. */
export function desktopArguments(dataFolder: string | null, more: readonly string[] = [], app = ROOT): string[] {
  return [...(isRoot ? ['--no-sandbox'] : []), app, ...(dataFolder === null ? [] : ['--data', dataFolder]), ...more];
}

export { ensureRenderer as ensureDesktopBuilt };

/** Playwright and an old Electron miss each other now and then while they connect; a new process is the way out. */
async function launch(args: string[], env: Record<string, string>, triesLeft = 2) {
  const launchedMs = Date.now();
  try {
    const app = await _electron.launch({ executablePath: electronBinary(), args, env, timeout: 20_000 });
    return { app, launchedMs };
  } catch (error) {
    if (triesLeft === 0) throw error;
    console.log('Electron and Playwright did not find each other: once more');
    return launch(args, env, triesLeft - 1);
  }
}

/**
 * @param dataFolder null for the platform's own: give an environment that leads it away from the person's
 * @param app the folder of the built app
 */
export async function openDesktop(
  dataFolder: string | null,
  more: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
  appFolder = ROOT,
): Promise<Desktop> {
  const environment = { ...(await desktopEnvironment()), ...env };
  const { app, launchedMs } = await launch(desktopArguments(dataFolder, more, appFolder), environment);
  const child = app.process();
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const page = await app.firstWindow();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  return {
    app,
    process: child,
    page,
    console: new ConsolePage(page),
    launchedMs,
    complaints,
    output: () => output,
    quit: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      await app.evaluate(({ app: electron }) => electron.quit()).catch(() => undefined);
      await ended;
    },
  };
}

/** Starts the app once more with the same data folder, and waits for its end. */
export async function openSecondDesktop(
  dataFolder: string,
  more: readonly string[],
): Promise<{ readonly code: number | null; readonly stderr: string }> {
  const child = spawn(electronBinary(), desktopArguments(dataFolder, more), {
    env: await desktopEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stderr };
}
