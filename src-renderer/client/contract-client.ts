import type { EngineEvents, EventName } from '#shared/contract/events.ts';
import type { RequestData, RequestInput, RequestName } from '#shared/contract/requests.ts';
import type { Result } from '#shared/contract/result.ts';
import type { ServerFrame } from '#shared/contract/wire.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Link, Transport } from './transport.ts';

const ANSWER_TIMEOUT_MS = 10_000;
/** Stopping drains first; the engine has its own deadline for it, well below this. */
const STOP_TIMEOUT_MS = 90_000;
/** Silence after which the client asks whether anyone is there. */
const SILENCE_MS = 8_000;
const PROBE_TIMEOUT_MS = 4_000;

interface Pending {
  readonly settle: (result: Result<unknown>) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

type EventListeners = { [Name in EventName]: Set<(payload: EngineEvents[Name]) => void> };

/** The contract as the renderer sees it, over any transport. */
export class ContractClient {
  readonly #transport: Transport;
  readonly #pending = new Map<number, Pending>();
  readonly #events: EventListeners = { status: new Set(), tweets: new Set(), activity: new Set(), stack: new Set() };
  #isOpen = false;
  #nextId = 0;
  #silence: ReturnType<typeof setTimeout> | undefined;

  constructor(transport: Transport) {
    this.#transport = transport;
    transport.onFrame((frame) => this.#receive(frame));
    transport.onLink((link) => this.#follow(link));
  }

  /** Never rejects: a lost link and a missing answer are results too (CONNECTION_LOST, REQUEST_TIMED_OUT). */
  request<Name extends RequestName>(
    name: Name,
    input: RequestInput<Name>,
    timeoutMs = name === 'pipeline.stop' ? STOP_TIMEOUT_MS : ANSWER_TIMEOUT_MS,
  ): Promise<Result<RequestData<Name>>> {
    if (!this.#isOpen) return Promise.resolve(lost());
    const id = this.#nextId++;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#settle(id, timedOut(name, timeoutMs)), timeoutMs);
      this.#pending.set(id, { settle: resolve as Pending['settle'], timer });
      this.#transport.send({ kind: 'request', id, name, input });
    });
  }

  /** @returns call it to stop listening. */
  on<Name extends EventName>(name: Name, listener: (payload: EngineEvents[Name]) => void): () => void {
    this.#events[name].add(listener);
    return () => this.#events[name].delete(listener);
  }

  /** Tells the present state at once, then every change. */
  onLink(listener: (link: Link) => void): () => void {
    return this.#transport.onLink(listener);
  }

  /** Tries again by hand what is not tried again by itself. */
  renewLink(): void {
    this.#transport.renew();
  }

  #receive(frame: ServerFrame): void {
    this.#awaitSound();
    if (frame.kind === 'result') this.#settle(frame.id, frame.result);
    if (frame.kind === 'refused') console.warn('The engine refused a frame:', frame.error.message);
    if (frame.kind === 'event' && Object.hasOwn(this.#events, frame.name)) {
      const listeners = this.#events[frame.name as EventName] as Set<(payload: unknown) => void>;
      for (const listener of listeners) listener(frame.payload);
    }
  }

  #follow(link: Link): void {
    this.#isOpen = link.state === 'open';
    if (this.#isOpen) {
      this.#awaitSound();
      return;
    }
    clearTimeout(this.#silence);
    for (const id of [...this.#pending.keys()]) this.#settle(id, lost());
  }

  #settle(id: number, result: Result<unknown>): void {
    const pending = this.#pending.get(id);
    if (pending === undefined) return;
    this.#pending.delete(id);
    clearTimeout(pending.timer);
    pending.settle(result);
  }

  /** A stopped pipeline is silent, and so is a hung engine: only asking tells them apart. */
  #awaitSound(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => void this.#probe(), SILENCE_MS);
  }

  async #probe(): Promise<void> {
    const result = await this.request('status.read', {}, PROBE_TIMEOUT_MS);
    if (!result.ok && result.error.code === 'REQUEST_TIMED_OUT') this.#transport.renew();
  }
}

function lost(): Result<never> {
  const error = new TweetscopeError('CONNECTION_LOST', 'The console has no connection to the engine.');
  return { ok: false, error: error.toShape() };
}

function timedOut(name: string, timeoutMs: number): Result<never> {
  const message = `No answer to "${name}" within ${timeoutMs / 1_000} s.`;
  return { ok: false, error: new TweetscopeError('REQUEST_TIMED_OUT', message).toShape() };
}
