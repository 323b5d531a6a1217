import { HEADER } from '#shared/domain/headers.ts';
import type { Broker, ReceivedMessage } from '../../ports/broker.ts';
import type { SourceBatch, SourceItem, SourceProgress, TweetSource } from '../../ports/source.ts';
import { type FilePace, ReplayPace } from '../file/replay-pace.ts';
import { MessagesInOrder, type PartitionRange } from './messages-in-order.ts';

export interface ReplaySourceOptions {
  /** Stays open. */
  readonly broker: Pick<Broker, 'read'>;
  readonly topic: string;
  readonly ranges: readonly PartitionRange[];
  /** `recorded` follows the times the broker recorded. */
  readonly pace: FilePace;
  /** What is replayed, in words: stands in the header of each message. */
  readonly name: string;
}

/** At a rate of 0, where nothing is ever due. */
const IDLE_WAIT_MS = 1_000;

/**
 * Messages of a topic once more: the same bytes, keys and headers in the order the broker recorded them over all partitions.
 * Only the time of production and the source are new. What was no tweet then is none now, and goes the same way.
 */
export class ReplaySource implements TweetSource {
  readonly name: string;
  readonly isUnpaced: boolean;
  readonly #messages: MessagesInOrder;
  readonly #pace: ReplayPace;
  readonly #total: number;
  /** Read and scheduled, not yet due. */
  #held: ReceivedMessage | null = null;
  #produced = 0;
  #done = false;

  constructor({ broker, topic, ranges, pace, name }: ReplaySourceOptions) {
    this.name = name;
    this.isUnpaced = pace === 'max';
    this.#messages = new MessagesInOrder(broker, topic, ranges);
    this.#pace = new ReplayPace(pace, 1);
    this.#total = ranges.reduce((sum, { from, to }) => sum + to - from, 0);
  }

  async next(nowMs: number, limit: number): Promise<SourceBatch> {
    const items: SourceItem[] = [];
    let waitMs = 0;
    while (!this.#done && items.length < limit) {
      const message = this.#held ?? (await this.#messages.take());
      if (message === null) {
        this.#done = true;
        break;
      }
      if (this.#held === null) this.#pace.schedule(message.timestampMs, nowMs);
      this.#held = message;
      waitMs = this.#pace.waitMs(nowMs);
      if (waitMs > 0) break;
      this.#held = null;
      this.#produced++;
      items.push(this.#itemOf(message, nowMs));
    }
    return { items, rejects: [], waitMs: Number.isFinite(waitMs) ? waitMs : IDLE_WAIT_MS, done: this.#done };
  }

  progress(): SourceProgress {
    const fraction = this.#done || this.#total === 0 ? 1 : this.#produced / this.#total;
    return { produced: this.#produced, rejected: 0, fraction };
  }

  async close(): Promise<void> {
    this.#done = true;
  }

  #itemOf({ key, value, headers }: ReceivedMessage, nowMs: number): SourceItem {
    return {
      key: key ?? '',
      value,
      headers: { ...headers, [HEADER.producedAt]: String(nowMs), [HEADER.source]: this.name },
    };
  }
}
