import type { Result } from '#shared/contract/result.ts';
import type { EventFrame } from '#shared/contract/wire.ts';
import { type ErrorShape, TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { EngineLine } from './engine-line.ts';
import type { FromEngine } from './engine-protocol.ts';

const FIRST_RESTART_MS = 200;
const LONGEST_RESTART_MS = 10_000;
/** An engine that lived this long counts as healthy: the next restart is quick again. */
const HEALTHY_MS = 30_000;

interface Options {
  readonly start: () => EngineLine;
  /** Events of the engine, as they go to the windows. */
  readonly onEvent: (frame: EventFrame) => void;
  /** The engine could not start: another process has the data folder, say. It is not tried again. */
  readonly onFailed: (error: ErrorShape) => void;
}

/** Owns the engine's process: starts it, starts it again when it dies, and ends it with a bounded drain. */
export class EngineSupervisor {
  readonly #options: Options;
  readonly #pending = new Map<number, (result: Result<unknown>) => void>();
  #line: EngineLine | null = null;
  #nextId = 1;
  #restartMs = FIRST_RESTART_MS;
  #ending = false;
  #ended: (() => void) | null = null;

  constructor(options: Options) {
    this.#options = options;
  }

  get pid(): number | undefined {
    return this.#line?.pid;
  }

  start(): void {
    const startedAtMs = Date.now();
    const line = this.#options.start();
    this.#line = line;
    line.onMessage((message) => this.#receive(message));
    line.onExit(() => {
      this.#line = null;
      for (const settle of this.#pending.values()) settle(gone());
      this.#pending.clear();
      if (this.#ending) return this.#ended?.();
      if (Date.now() - startedAtMs > HEALTHY_MS) this.#restartMs = FIRST_RESTART_MS;
      setTimeout(() => this.#startAgain(), this.#restartMs);
      this.#restartMs = Math.min(this.#restartMs * 2, LONGEST_RESTART_MS);
    });
  }

  /** Never rejects: a dead engine is a result too. */
  request(name: string, input: unknown): Promise<Result<unknown>> {
    const line = this.#line;
    if (line === null) return Promise.resolve(gone());
    const id = this.#nextId++;
    return new Promise((resolve) => {
      this.#pending.set(id, resolve);
      line.post({ kind: 'request', id, name, input });
    });
  }

  /** Drains and ends the engine; after the deadline it is killed, and what was not committed comes again. */
  end(deadlineMs: number): Promise<void> {
    this.#ending = true;
    const line = this.#line;
    if (line === null) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(() => line.kill(), deadlineMs);
      this.#ended = () => {
        clearTimeout(timer);
        resolve();
      };
      line.post({ kind: 'shutdown' });
    });
  }

  #startAgain(): void {
    if (!this.#ending) this.start();
  }

  #receive(message: FromEngine): void {
    if (message.kind === 'event') this.#options.onEvent(message);
    if (message.kind === 'failed') {
      this.#ending = true;
      this.#options.onFailed(message.error);
    }
    if (message.kind !== 'result') return;
    this.#pending.get(message.id)?.(message.result);
    this.#pending.delete(message.id);
  }
}

function gone(): Result<never> {
  const error = new TweetscopeError('ENGINE_GONE', 'The engine is being started again.');
  return { ok: false, error: error.toShape() };
}
