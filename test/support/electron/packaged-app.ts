import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { ensureBuilt } from '../../../bin/build.mjs';
import { withLock } from '../../../bin/build-lock.mjs';
import { fingerprint } from '../../../bin/build-state.mjs';
import { ConsolePage } from '../console-page.ts';
import { desktopEnvironment, electronBinary } from './desktop.ts';

const ROOT = join(import.meta.dirname, '../../..');
const HOME = join(ROOT, 'node_modules/.cache/tweetscope/packaged');
const FOLDER = join(HOME, 'linux-unpacked');
const STAMP = join(HOME, '.packed');

export interface PackagedApp {
  readonly folder: string;
  readonly binary: string;
  readonly archive: string;
  /** What lies beside the archive: the engine. */
  readonly unpacked: string;
}

/** The app as `npm run package -- --linux dir` makes it. Made once for what it is made of, however many tests ask. */
export async function packagedApp(): Promise<PackagedApp> {
  await ensureBuilt(ROOT);
  await withLock(join(ROOT, 'node_modules/.cache/tweetscope/packaging.lock'), () => {
    const madeOf = ingredients();
    if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === madeOf) return;
    rmSync(HOME, { recursive: true, force: true });
    mkdirSync(HOME, { recursive: true });
    const { status, stdout, stderr } = spawnSync('npm', ['run', 'package', '--', '--linux', 'dir'], {
      cwd: ROOT,
      encoding: 'utf8',
      env: {
        ...process.env,
        ELECTRON_OVERRIDE_DIST_PATH: dirname(electronBinary()),
        TWEETSCOPE_PACKAGE_FOLDER: HOME,
      },
    });
    if (status !== 0) throw new Error(`packaging failed:\n${stdout}\n${stderr}`);
    writeFileSync(STAMP, madeOf);
  });
  const resources = join(FOLDER, 'resources');
  return {
    folder: FOLDER,
    binary: join(FOLDER, 'tweetscope'),
    archive: join(resources, 'app.asar'),
    unpacked: join(resources, 'app.asar.unpacked'),
  };
}

function ingredients(): string {
  const hash = createHash('sha256').update(fingerprint(ROOT)).update(electronBinary());
  const files = readdirSync(join(ROOT, 'packaging'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const { parentPath, name } of files) hash.update(readFileSync(join(parentPath, name)));
  return hash.digest('hex');
}

export interface OpenPackagedApp {
  readonly process: ChildProcess;
  readonly page: Page;
  readonly console: ConsolePage;
  readonly launchedMs: number;
  output(): string;
  /** Ends it as the system would, and waits for the drain. @returns its exit code */
  quit(): Promise<number | null>;
}

const DEVTOOLS = /DevTools listening on (ws:\S+)/;

/**
 * Starts the packed app with its page to be looked at from outside. Its main process can't be looked into: Node's
 * inspector is switched off in the binary.
 */
export async function openPackagedApp(
  packed: Pick<PackagedApp, 'binary'>,
  dataFolder: string,
  more: readonly string[] = [],
  triesLeft = 2,
): Promise<OpenPackagedApp> {
  const { binary } = packed;
  const launchedMs = Date.now();
  const args = ['--remote-debugging-port=0', '--data', dataFolder, ...more];
  const { child, output, until } = await startPackaged(binary, args);
  const [, address = ''] = await until(DEVTOOLS);
  // Defaults that an Electron refuses, such as where downloads go, are left as they are.
  const browser = await connect(address);
  if (browser === null) {
    // Playwright and an old Electron miss each other now and then while they connect; a new process is the way out.
    child.kill('SIGKILL');
    await once(child, 'exit');
    if (triesLeft === 0) throw new Error(`Playwright did not get through to the packed app:\n${output()}`);
    return openPackagedApp(packed, dataFolder, more, triesLeft - 1);
  }
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (page === undefined) throw new Error('the app has no page');
  return {
    process: child,
    page,
    console: new ConsolePage(page),
    launchedMs,
    output,
    quit: async () => {
      // Its end closes the line to it; closing the line first would wait for what an Electron never answers.
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
}

async function connect(address: string): Promise<Browser | null> {
  return chromium.connectOverCDP(address, { noDefaults: true, timeout: 10_000 }).catch(() => null);
}

/** Starts the binary on the display of this test file. As root Chromium has no sandbox to give. */
export async function startPackaged(
  binary: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
) {
  const isRoot = process.getuid?.() === 0;
  const child = spawn(binary, [...(isRoot ? ['--no-sandbox'] : []), ...args], {
    env: { ...(await desktopEnvironment()), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      for (const listen of listeners) listen();
    });
  }
  /** Resolves when the output has it. @throws when the process ends before */
  const until = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(output);
        if (match === null) return;
        listeners.delete(look);
        resolve(match);
      };
      listeners.add(look);
      child.once('exit', (code) => reject(new Error(`it ended with ${code}:\n${output}`)));
      look();
    });
  return { child, output: () => output, until };
}
