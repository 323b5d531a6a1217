import { type ChildProcess, fork } from 'node:child_process';
import { utilityProcess } from 'electron';
import type { FromEngine, ToEngine } from './engine-protocol.ts';

/** The engine's process as main sees it. */
export interface EngineLine {
  readonly pid: number | undefined;
  post(message: ToEngine): void;
  onMessage(listener: (message: FromEngine) => void): void;
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
}

interface Options {
  readonly entry: string;
  readonly settingsJson: string;
  /** A Node ≥ 24 to use instead of Electron's own, where that is older. */
  readonly node: string | undefined;
}

export function startEngine({ entry, settingsJson, node }: Options): EngineLine {
  return node === undefined ? utilityLine(entry, settingsJson) : childLine(entry, settingsJson, node);
}

function utilityLine(entry: string, settingsJson: string): EngineLine {
  const child = utilityProcess.fork(entry, [settingsJson], { serviceName: 'Tweetscope engine' });
  return {
    get pid() {
      return child.pid;
    },
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', (message: FromEngine) => listener(message)),
    onExit: (listener) => void child.on('exit', (code) => listener(code)),
    kill: () => void child.kill(),
  };
}

function childLine(entry: string, settingsJson: string, node: string): EngineLine {
  const child: ChildProcess = fork(entry, [settingsJson], {
    execPath: node,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
  });
  return {
    pid: child.pid,
    post: (message) => void (child.connected && child.send(message)),
    onMessage: (listener) => void child.on('message', (message) => listener(message as FromEngine)),
    onExit: (listener) => void child.on('exit', (code) => listener(code)),
    kill: () => void child.kill('SIGKILL'),
  };
}
