import type { Result } from '#shared/contract/result.ts';
import type { EventFrame } from '#shared/contract/wire.ts';
import { type ErrorShape, TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { EngineLine } from './engine-line.ts';
import type { FromEngine, ToEngine } from './engine-protocol.ts';
import type { Errand } from './errands.ts';

const FIRST_RESTART_MS = 100;
const LONGEST_RESTART_MS = 10_000;
/** An engine that was ready for this long counts as healthy: the next restart is quick again. */
const HEALTHY_MS = 1_000;
const PING_MS = 3_000;
/** An engine that answers no ping for so long hangs: it is ended, and started again. */
const SILENCE_MS = 15_000;

/** `refused`: it could not start (another process has the data folder, say), and is not tried again by itself. */
export type EngineState =
  | { readonly kind: 'starting' | 'ready' | 'ending' | 'ended' }
  | { readonly kind: 'crashed'; readonly how: string; readonly livedMs: number; readonly restartInMs: number }
  | { readonly kind: 'refused'; readonly error: ErrorShape };

interface Options {
  readonly start: () => EngineLine;
  /** Events of the engine, as they go to the windows. */
  readonly onEvent: (frame: EventFrame) => void;
  readonly onState: (state: EngineState) => void;
  /** What only this process can do for the engine. Never rejects. */
  readonly onErrand: (errand: Errand) => Promise<Result<unknown>>;
}

/** Owns the engine's process: starts it, starts it again when it dies or hangs, and ends it with a bounded drain. */
export class EngineSupervisor {
  readonly #options: Options;
  readonly #pending = new Map<number, (result: Result<unknown>) => void>();
  #state: EngineState = { kind: 'starting' };
  #line: EngineLine | null = null;
  #nextId = 1;
  #restartMs = FIRST_RESTART_MS;
  #restartTimer: ReturnType<typeof setTimeout> | undefined;
  #pulse: ReturnType<typeof setInterval> | undefined;
  #startedMs = 0;
  #readyMs: number | null = null;
  #heardMs = 0;
  #how: string | null = null;
  #ended: (() => void)[] = [];

  constructor(options: Options) {
    this.#options = options;
  }

  get pid(): number | undefined {
    return this.#line?.pid;
  }

  get state(): EngineState {
    return this.#state;
  }

  /** Also tries again what was refused. Does nothing while an engine is there. */
  start(): void {
    if (this.#line !== null) return;
    clearTimeout(this.#restartTimer);
    this.#enter({ kind: 'starting' });
    this.#startedMs = Date.now();
    this.#heardMs = this.#startedMs;
    this.#readyMs = null;
    this.#how = null;
    const line = this.#options.start();
    this.#line = line;
    line.onMessage((message) => line === this.#line && this.#receive(line, message));
    line.onExit((how) => line === this.#line && this.#gone(this.#how ?? how));
    this.#pulse = setInterval(() => this.#feelPulse(line), PING_MS);
  }

  /** Never rejects: a dead engine is a result too. */
  request(name: string, input: unknown): Promise<Result<unknown>> {
    return this.#ask((id) => ({ kind: 'request', id, name, input }));
  }

  /** The file of an export that is done; null for any other, and from a dead engine. */
  async findExport(exportId: string): Promise<{ readonly path: string; readonly fileName: string } | null> {
    const result = await this.#ask((id) => ({ kind: 'findExport', id, exportId }));
    return result.ok ? (result.data as { readonly path: string; readonly fileName: string } | null) : null;
  }

  /** Drains and ends the engine; after the deadline it is killed, and what was not committed comes again. */
  end(deadlineMs: number): Promise<void> {
    clearTimeout(this.#restartTimer);
    const line = this.#line;
    this.#enter({ kind: line === null ? 'ended' : 'ending' });
    if (line === null) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(() => line.kill(), deadlineMs);
      this.#ended.push(() => {
        clearTimeout(timer);
        resolve();
      });
      line.post({ kind: 'shutdown' });
    });
  }

  #ask(question: (id: number) => ToEngine): Promise<Result<unknown>> {
    const line = this.#line;
    if (line === null) return Promise.resolve(gone());
    const id = this.#nextId++;
    return new Promise((resolve) => {
      this.#pending.set(id, resolve);
      line.post(question(id));
    });
  }

  #gone(how: string): void {
    clearInterval(this.#pulse);
    this.#line = null;
    for (const settle of this.#pending.values()) settle(gone());
    this.#pending.clear();
    if (this.#state.kind === 'refused') return;
    if (this.#state.kind === 'ending') {
      this.#enter({ kind: 'ended' });
      for (const tell of this.#ended.splice(0)) tell();
      return;
    }
    const nowMs = Date.now();
    if (this.#readyMs !== null && nowMs - this.#readyMs >= HEALTHY_MS) this.#restartMs = FIRST_RESTART_MS;
    const restartInMs = this.#restartMs;
    this.#restartMs = Math.min(restartInMs * 2, LONGEST_RESTART_MS);
    this.#restartTimer = setTimeout(() => this.start(), restartInMs);
    this.#enter({ kind: 'crashed', how, livedMs: nowMs - this.#startedMs, restartInMs });
  }

  #feelPulse(line: EngineLine): void {
    if (this.#state.kind === 'ending') return;
    if (Date.now() - this.#heardMs > SILENCE_MS) {
      this.#how = `no answer for ${SILENCE_MS / 1_000} s`;
      line.kill();
    } else line.post({ kind: 'ping' });
  }

  #receive(line: EngineLine, message: FromEngine): void {
    this.#heardMs = Date.now();
    if (message.kind === 'errand') {
      const { id, errand } = message;
      void this.#options.onErrand(errand).then((result) => line.post({ kind: 'errandDone', id, result }));
    }
    if (message.kind === 'event') this.#options.onEvent(message);
    if (message.kind === 'failed') this.#enter({ kind: 'refused', error: message.error });
    if (message.kind === 'ready') {
      this.#readyMs = this.#heardMs;
      if (this.#state.kind === 'starting') this.#enter({ kind: 'ready' });
    }
    if (message.kind !== 'result') return;
    this.#pending.get(message.id)?.(message.result);
    this.#pending.delete(message.id);
  }

  #enter(state: EngineState): void {
    this.#state = state;
    this.#options.onState(state);
  }
}

function gone(): Result<never> {
  const error = new TweetscopeError('ENGINE_GONE', 'The engine is being started again.');
  return { ok: false, error: error.toShape() };
}
