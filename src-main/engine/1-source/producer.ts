import { HEADER } from '#shared/domain/headers.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Casualty } from '../2-consume/casualty.ts';
import type { DeadLetters } from '../2-consume/dead-letters.ts';
import type { FactBus } from '../observe/facts.ts';
import type { Broker } from '../ports/broker.ts';
import { sleep } from '../ports/clock.ts';
import type { SourceBatch, TweetSource } from '../ports/source.ts';
import { type RetryContext, untilItSucceeds } from '../retry.ts';

interface Dependencies {
  readonly source: TweetSource;
  readonly broker: Pick<Broker, 'publish'>;
  readonly topic: string;
  readonly deadLetters: DeadLetters;
  readonly facts: FactBus;
  readonly retry: RetryContext;
  /** Stop after so many accepted messages; Infinity for no end. */
  readonly count: number;
}

const PUBLISH_BATCH = 500;
/**
 * A source that is due every ms is not asked every ms, unless it gave all it could: each batch costs a transaction
 * everywhere. At a hundred a second ten make a batch; faster, no batch is to keep its last tweets waiting for its first.
 */
const LONGEST_PAUSE_MS = 100;
const SHORTEST_PAUSE_MS = 40;
const BATCH_WISHED = 40;
/** What an unpaced source may be ahead of the commit: more would only fill the disk with lag. */
const LONGEST_LEAD = 20_000;
const LEAD_POLL_MS = 10;
/** Publishes under way at the same time: the source makes the next batch while the broker makes one durable. */
const CONCURRENT_PUBLISHES = 2;

/** Pulls from the source what is due, and publishes it. Toggled by `on`; ends by itself when the source does. */
export class Producer {
  readonly #dependencies: Dependencies;
  readonly #stopping = new AbortController();
  #on = true;
  #handedOver = 0;
  #done = false;
  /** Produced and not yet committed, of what this producer made; what an earlier run left does not count. */
  #lead = 0;
  /** Aborted to end the present wait early. */
  #waiting = new AbortController();
  readonly #publishing = new Set<Promise<void>>();
  #running: Promise<void> | null = null;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  get on(): boolean {
    return this.#on;
  }

  /** The source has ended and all it gave is durable. */
  get done(): boolean {
    return this.#done;
  }

  start(): void {
    this.#running ??= this.#run().catch((thrown) => {
      if (!this.#stopping.signal.aborted) throw thrown;
    });
  }

  /** Resolves when the source ended and all it gave is durable; rejects when reading the source failed. */
  async untilDone(): Promise<void> {
    await this.#running;
  }

  toggle(on: boolean): void {
    this.#on = on;
    this.wake();
  }

  /** Looks at the source again now: its rate has changed. */
  wake(): void {
    this.#waiting.abort();
  }

  /** Resolves when nothing is being published any more. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.wake();
    await this.#running?.catch(() => undefined);
  }

  async #run(): Promise<void> {
    const { facts } = this.#dependencies;
    const stopListening = facts.on('committed', ({ count }) => {
      this.#lead = Math.max(0, this.#lead - count);
    });
    try {
      await this.#pull();
    } finally {
      stopListening();
    }
  }

  async #pull(): Promise<void> {
    const { source, facts, count, retry } = this.#dependencies;
    let pauseMs = LONGEST_PAUSE_MS;
    while (!this.#stopping.signal.aborted && this.#handedOver < count) {
      if (!this.#on) {
        await this.#wait(Number.POSITIVE_INFINITY);
        continue;
      }
      if (source.isUnpaced && this.#lead >= LONGEST_LEAD) {
        await this.#wait(LEAD_POLL_MS);
        continue;
      }
      const limit = Math.min(PUBLISH_BATCH, count - this.#handedOver);
      const batch = await source.next(retry.clock.nowMs(), limit);
      await this.#handOver(batch);
      if (batch.done) break;
      if (batch.items.length > 0) pauseMs = pauseAfter(batch.items.length, pauseMs);
      if (batch.waitMs > 0) await this.#wait(Math.max(batch.waitMs, batch.items.length < limit ? pauseMs : 0));
    }
    if (this.#stopping.signal.aborted) {
      await Promise.allSettled(this.#publishing);
      return;
    }
    await Promise.all(this.#publishing);
    this.#done = true;
    const { produced, rejected } = source.progress();
    facts.tell('sourceEnded', { produced, rejected, atMs: retry.clock.nowMs() });
  }

  async #handOver({ items, rejects }: SourceBatch): Promise<void> {
    if (rejects.length > 0) await this.#dependencies.deadLetters.put(rejects.map((reject) => this.#casualtyOf(reject)));
    if (items.length === 0) return;
    this.#handedOver += items.length;
    this.#lead += items.length;
    while (this.#publishing.size >= CONCURRENT_PUBLISHES) await Promise.race(this.#publishing);
    const publishing = this.#publish(items).finally(() => this.#publishing.delete(publishing));
    this.#publishing.add(publishing);
    publishing.catch(() => undefined);
  }

  async #publish(items: SourceBatch['items']): Promise<void> {
    const { broker, topic, facts, retry } = this.#dependencies;
    const positions = await untilItSucceeds('broker', retry, () => broker.publish(topic, items));
    facts.tell('produced', { positions, atMs: retry.clock.nowMs() });
  }

  #casualtyOf({ bytes, line, reason }: SourceBatch['rejects'][number]): Casualty {
    const error = new TweetscopeError('FILE_LINE_INVALID', `line ${line}: ${reason}`);
    return {
      value: bytes,
      key: null,
      headers: { [HEADER.source]: this.#dependencies.source.name, [HEADER.sourceLine]: String(line) },
      code: error.code,
      reason: error.message,
      stage: 'source',
      position: null,
    };
  }

  async #wait(durationMs: number): Promise<void> {
    if (this.#stopping.signal.aborted) return;
    this.#waiting = new AbortController();
    const { clock } = this.#dependencies.retry;
    if (Number.isFinite(durationMs)) await sleep(clock, durationMs, this.#waiting.signal);
    else await untilAborted(this.#waiting.signal);
  }
}

function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

/** So long that as many come as make a good batch. @param pauseMs in which `items` came */
function pauseAfter(items: number, pauseMs: number): number {
  return Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, (pauseMs * BATCH_WISHED) / items));
}
