import type {
  ConsumerListener,
  NextOffset,
  PartitionLag,
  SubscribeOptions,
  Subscription,
} from '#engine/ports/broker.ts';
import { type Clock, sleep } from '#engine/ports/clock.ts';
import type { LogClient } from './log-client.ts';
import { type PackedMessages, unpackReceived } from './packed-messages.ts';

const RETRY_DELAY_MS = 500;

/** Reading of one assigned partition. A seek or a revocation ends it; a new one takes its place. */
interface Cursor {
  readonly partition: number;
  nextOffset: number;
  active: boolean;
}

interface Dependencies {
  readonly options: SubscribeOptions;
  readonly listener: ConsumerListener;
  readonly log: LogClient;
  readonly clock: Clock;
  /** Gives the partitions back to the group. */
  readonly leave: () => Promise<void>;
}

/** One member of a consumer group of the embedded log. */
export class SqliteSubscription implements Subscription {
  readonly #options: SubscribeOptions;
  readonly #listener: ConsumerListener;
  readonly #log: LogClient;
  readonly #clock: Clock;
  readonly #leave: () => Promise<void>;
  readonly #cursors = new Map<number, Cursor>();
  readonly #loops = new Set<Promise<void>>();
  readonly #closing = new AbortController();
  /** The delivery under way: one batch at a time, whatever its partition. */
  #delivering: Promise<void> = Promise.resolve();
  #paused: { readonly resumed: Promise<void>; readonly resume: () => void } | null = null;
  #failing = false;
  #closed: Promise<void> | null = null;

  constructor(dependencies: Dependencies) {
    this.#options = dependencies.options;
    this.#listener = dependencies.listener;
    this.#log = dependencies.log;
    this.#clock = dependencies.clock;
    this.#leave = dependencies.leave;
  }

  pause(): void {
    if (this.#paused !== null) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#paused = { resumed: promise, resume: resolve };
  }

  resume(): void {
    this.#paused?.resume();
    this.#paused = null;
  }

  async seek(partition: number, offset: number): Promise<void> {
    if (!this.#cursors.has(partition)) return;
    this.#revoke([partition]);
    this.#start([{ partition, offset }]);
  }

  async commit(offsets: readonly NextOffset[]): Promise<void> {
    const mine = offsets.filter(({ partition }) => this.#cursors.has(partition));
    if (mine.length > 0) await this.#log.commit(this.#options.topic, this.#options.group, mine);
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  /** What is assigned now. */
  partitions(): readonly number[] {
    return [...this.#cursors.keys()].sort((a, b) => a - b);
  }

  /** For the coordinator. */
  revokeAllBut(kept: readonly number[]): void {
    this.#revoke([...this.#cursors.keys()].filter((partition) => !kept.includes(partition)));
  }

  /** For the coordinator: what is assigned already goes on undisturbed. */
  assign(partitions: readonly PartitionLag[]): void {
    const gained = partitions.filter(({ partition }) => !this.#cursors.has(partition));
    const { from } = this.#options;
    this.#start(
      gained.map(({ partition, committed, lowWatermark, highWatermark }) => ({
        partition,
        offset: Math.max(committed ?? (from === 'earliest' ? lowWatermark : highWatermark), lowWatermark),
      })),
    );
  }

  async #close(): Promise<void> {
    this.#closing.abort();
    this.resume();
    await this.#leave();
    await Promise.all(this.#loops);
  }

  #start(starts: readonly NextOffset[]): void {
    if (starts.length === 0) return;
    this.#listener.onAssigned(starts);
    for (const { partition, offset } of starts) {
      const cursor: Cursor = { partition, nextOffset: offset, active: true };
      this.#cursors.set(partition, cursor);
      const loop = this.#consume(cursor).finally(() => this.#loops.delete(loop));
      this.#loops.add(loop);
    }
  }

  #revoke(partitions: readonly number[]): void {
    if (partitions.length === 0) return;
    for (const partition of partitions) {
      const cursor = this.#cursors.get(partition);
      if (cursor !== undefined) cursor.active = false;
      this.#cursors.delete(partition);
      this.#log.cancelFetches(this.#options.topic, partition).catch(() => undefined);
    }
    this.#listener.onRevoked(partitions);
  }

  async #consume(cursor: Cursor): Promise<void> {
    while (cursor.active) {
      if (this.#paused !== null) {
        await this.#paused.resumed;
        continue;
      }
      const packed = await this.#fetch(cursor);
      if (packed === null || packed.keys.length === 0) continue;
      const mine = this.#delivering.then(() => this.#deliver(cursor, packed));
      this.#delivering = mine;
      await mine;
    }
  }

  async #deliver(cursor: Cursor, packed: PackedMessages): Promise<void> {
    if (!cursor.active || this.#paused !== null) return;
    const messages = unpackReceived(this.#options.topic, cursor.partition, packed);
    cursor.nextOffset = (messages.at(-1)?.offset ?? cursor.nextOffset) + 1;
    await this.#listener.onBatch(cursor.partition, messages);
  }

  /** @returns null when the log failed; it has waited then. */
  async #fetch({ partition, nextOffset }: Cursor): Promise<PackedMessages | null> {
    try {
      const packed = await this.#log.fetch(this.#options.topic, partition, nextOffset, this.#options.maxBatch);
      this.#failing = false;
      return packed;
    } catch (error) {
      if (!this.#failing && !this.#closing.signal.aborted) this.#listener.onError(error);
      this.#failing = true;
      await sleep(this.#clock, RETRY_DELAY_MS, this.#closing.signal);
      return null;
    }
  }
}
