import type { StackServer } from '../server.ts';
import { ServerProcess, type ServerSpec } from './server-process.ts';

/** A Java server that can be started again and again from the same specification. */
export class JavaServer implements StackServer {
  readonly name: string;
  readonly address: string;
  readonly #spec: ServerSpec;
  #process: ServerProcess | null = null;

  constructor(address: string, spec: ServerSpec) {
    this.name = spec.name;
    this.address = address;
    this.#spec = spec;
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  freeze(): void {
    this.#process?.signal('SIGSTOP');
  }

  thaw(): void {
    this.#process?.signal('SIGCONT');
  }

  async start(): Promise<void> {
    this.#process ??= await ServerProcess.start(this.#spec);
  }

  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  shutDown(): Promise<void> {
    return this.stop();
  }

  close(): Promise<void> {
    return this.kill();
  }

  async #end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const running = this.#process;
    this.#process = null;
    await running?.stop(signal);
  }
}
