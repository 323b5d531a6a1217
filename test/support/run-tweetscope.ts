import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const BIN = join(import.meta.dirname, '../../bin/tweetscope');

export interface Finished {
  /** null where a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Started {
  readonly process: ChildProcess;
  readonly finished: Promise<Finished>;
  /** What standard output has so far. */
  stdout(): string;
}

/** Starts the real program, as a person would. Whoever starts it waits for `finished`. */
export function startTweetscope(args: readonly string[], env: Readonly<Record<string, string>> = {}): Started {
  // A wish to the tests, and no setting.
  const { TWEETSCOPE_SCREENSHOTS: _, ...inherited } = process.env;
  const child = spawn(BIN, args, { env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  const finished = once(child, 'close').then(([code, signal]) => ({ code, signal, ...output }) as Finished);
  return { process: child, finished, stdout: () => output.stdout };
}

export function runTweetscope(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Finished> {
  return startTweetscope(args, env).finished;
}

/** The last line of standard output, as JSON. */
export function lastJson<T>({ stdout, stderr }: Finished): T {
  const line = stdout.trimEnd().split('\n').at(-1) ?? '';
  try {
    return JSON.parse(line) as T;
  } catch {
    throw new Error(`not JSON: "${line}"\n${stderr}`);
  }
}
