import { type ChildProcess, fork } from 'node:child_process';
import type { Readable } from 'node:stream';
import { utilityProcess } from 'electron';
import type { EngineOrder, FromEngine, ToEngine } from './engine-protocol.ts';

/** The engine's process as main sees it. */
export interface EngineLine {
  readonly pid: number | undefined;
  post(message: ToEngine): void;
  onMessage(listener: (message: FromEngine) => void): void;
  /** What it prints, in pieces as they come. */
  onOutput(listener: (text: string) => void): void;
  /** @param how in words: an exit code or a signal */
  onExit(listener: (how: string) => void): void;
  kill(): void;
}

interface Options {
  readonly entry: string;
  readonly order: EngineOrder;
  /** A Node ≥ 24 to use instead of Electron's own, where that is older. */
  readonly node: string | undefined;
}

export function startEngine({ entry, order, node }: Options): EngineLine {
  return node === undefined ? utilityLine(entry, order) : childLine(entry, order, node);
}

function utilityLine(entry: string, order: EngineOrder): EngineLine {
  const child = utilityProcess.fork(entry, [], { serviceName: 'Tweetscope engine', stdio: 'pipe' });
  child.once('spawn', () => child.postMessage({ kind: 'begin', order } satisfies ToEngine));
  return {
    get pid() {
      return child.pid;
    },
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', (message: FromEngine) => listener(message)),
    onOutput: (listener) => listen([child.stdout, child.stderr], listener),
    onExit: (listener) => void child.on('exit', (code) => listener(`exit code ${code}`)),
    kill: () => void child.kill(),
  };
}

function childLine(entry: string, order: EngineOrder, node: string): EngineLine {
  const child: ChildProcess = fork(entry, [], {
    execPath: node,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  if (child.pid !== undefined) child.send({ kind: 'begin', order } satisfies ToEngine, () => undefined);
  return {
    pid: child.pid,
    // A message that can't be delivered any more is told by the exit that follows.
    post: (message) => void (child.connected && child.send(message, () => undefined)),
    onMessage: (listener) => void child.on('message', (message) => listener(message as FromEngine)),
    onOutput: (listener) => listen([child.stdout, child.stderr], listener),
    onExit: (listener) => {
      let hasEnded = false;
      const end = (how: string) => {
        if (!hasEnded) listener(how);
        hasEnded = true;
      };
      child.on('error', (error) => child.pid === undefined && end(error.message));
      child.on('exit', (code, signal) => end(signal === null ? `exit code ${code}` : `signal ${signal}`));
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

function listen(streams: readonly (Readable | NodeJS.ReadableStream | null)[], listener: (text: string) => void): void {
  for (const stream of streams) stream?.on('data', (chunk: Buffer | string) => listener(chunk.toString()));
}
