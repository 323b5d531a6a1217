import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { javaTool } from './java-tools.ts';

const POLL_MS = 100;
const READY_WITHIN_MS = 120_000;
const STOPS_WITHIN_MS = 20_000;
const MOST_OUTPUT = 8_000;

export interface ServerSpec {
  readonly name: string;
  readonly folder: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What the server reads first of its standard input. */
  readonly input?: Uint8Array;
  /** What it prints when it is ready; the port alone tells too early of some. */
  readonly readyWords?: RegExp;
  readonly isReady: () => Promise<boolean>;
}

/**
 * A Java server as a child. Its standard input is our pipe and it ends when that ends: so it dies with this process,
 * whatever that dies of.
 */
export class ServerProcess {
  readonly #child: ChildProcess;
  readonly #name: string;
  readonly #exited: Promise<void>;
  #output = '';
  #hasSaidReady: boolean;

  private constructor(spec: ServerSpec) {
    this.#name = spec.name;
    this.#hasSaidReady = spec.readyWords === undefined;
    this.#child = spawn(javaTool('java'), spec.args, {
      cwd: spec.folder,
      env: { ...process.env, ...spec.env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const keep = (text: string) => {
      this.#output = (this.#output + text).slice(-MOST_OUTPUT);
      this.#hasSaidReady ||= spec.readyWords?.test(this.#output) === true;
    };
    this.#child.stdout?.setEncoding('utf8').on('data', keep);
    this.#child.stderr?.setEncoding('utf8').on('data', keep);
    this.#child.on('error', (error) => keep(error.message));
    this.#child.stdin?.on('error', () => undefined);
    if (spec.input !== undefined) this.#child.stdin?.write(spec.input);
    this.#exited = new Promise((resolve) => this.#child.once('close', () => resolve()));
  }

  /** Resolves when the server answers. */
  static async start(spec: ServerSpec): Promise<ServerProcess> {
    const server = new ServerProcess(spec);
    const endMs = Date.now() + READY_WITHIN_MS;
    while (!(server.#hasSaidReady && (await spec.isReady()))) {
      const { exitCode, signalCode } = server.#child;
      if (exitCode !== null || signalCode !== null) {
        throw new Error(`${spec.name} ended with ${exitCode ?? signalCode}:\n${server.#output}`);
      }
      if (Date.now() > endMs) {
        await server.stop('SIGKILL');
        throw new Error(`${spec.name} was not ready after ${READY_WITHIN_MS / 1_000} s:\n${server.#output}`);
      }
      await delay(POLL_MS);
    }
    return server;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    this.#child.kill(signal);
  }

  /** Idempotent. @throws where the server does not end by itself and has to be killed */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    this.#child.kill(signal);
    const ended = await Promise.race([this.#exited.then(() => true), delay(STOPS_WITHIN_MS, false, { ref: false })]);
    if (ended) return;
    this.#child.kill('SIGKILL');
    await this.#exited;
    throw new Error(`${this.#name} did not stop within ${STOPS_WITHIN_MS / 1_000} s`);
  }
}
