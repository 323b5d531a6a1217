import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import type { Settings } from '#shared/settings/settings.ts';
import type { Io } from '../io.ts';
import type { FoundDesktop } from './find-desktop.ts';

export type WindowEnd =
  | { readonly kind: 'closed'; readonly exitCode: number }
  /** It never came up: no system libraries, no sandbox, a display that refuses. */
  | { readonly kind: 'failed'; readonly why: string };

/** Electron without a usable system ends within a moment; a window that a person closed has lived longer. */
const FAILS_WITHIN_MS = 5_000;
const MOST_KEPT = 4_096;

/** Opens the desktop window, and resolves when it has ended. */
export function openDesktop(
  { electron, entry }: FoundDesktop,
  settings: Settings,
  io: Io,
  isSandboxed: boolean,
): Promise<WindowEnd> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = io.env;
  const startedMs = performance.now();
  // The project's folder, not the module: Electron takes name and version from its package.json.
  const project = dirname(dirname(dirname(entry)));
  const child = spawn(electron, isSandboxed ? [project] : ['--no-sandbox', project], {
    stdio: ['ignore', 'inherit', 'pipe'],
    // The engine runs on the Node that runs this: whatever Node the Electron carries, it will do.
    env: { ...env, TWEETSCOPE_DESKTOP_SETTINGS: JSON.stringify(settings), TWEETSCOPE_NODE: process.execPath },
  });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    words = (words + chunk).slice(-MOST_KEPT);
  });
  let isInterrupted = false;
  const stopListening = io.onInterrupt((signal) => {
    isInterrupted = true;
    // A terminal sends Ctrl+C to the window's process as well.
    if (signal !== 'SIGINT') child.kill(signal);
  });
  return new Promise((resolve) => {
    const end = (code: number | null, why: string) => {
      stopListening();
      const isEarly = performance.now() - startedMs < FAILS_WITHIN_MS;
      const hasFailed = code !== 0 && isEarly && !isInterrupted;
      resolve(hasFailed ? { kind: 'failed', why } : { kind: 'closed', exitCode: code === 0 || isInterrupted ? 0 : 1 });
    };
    child.on('error', (error) => end(null, error.message));
    child.on('close', (code) => end(code, whyOf(words, code)));
  });
}

/** Chromium says much; its last line that is an error says most. */
function whyOf(words: string, code: number | null): string {
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  const telling = lines.findLast((line) => /FATAL|ERROR|error|cannot/.test(line)) ?? lines.at(-1);
  const ended = `Electron ended at once (${code === null ? 'killed' : `exit code ${code}`})`;
  return telling === undefined ? ended : `${ended}: ${telling.trim().slice(0, 200)}`;
}
