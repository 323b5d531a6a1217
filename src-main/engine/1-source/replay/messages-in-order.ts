import type { Broker, ReceivedMessage } from '../../ports/broker.ts';

/** Offsets of a partition: from inclusive, to exclusive. */
export interface PartitionRange {
  readonly partition: number;
  readonly from: number;
  readonly to: number;
}

const CHUNK = 500;

interface Lane {
  readonly partition: number;
  readonly to: number;
  next: number;
  waiting: readonly ReceivedMessage[];
  /** Of `waiting`, the first not taken yet. */
  at: number;
}

/** Messages of several partitions in the order the broker recorded them, one chunk of each in memory. */
export class MessagesInOrder {
  readonly #broker: Pick<Broker, 'read'>;
  readonly #topic: string;
  readonly #lanes: Lane[];

  constructor(broker: Pick<Broker, 'read'>, topic: string, ranges: readonly PartitionRange[]) {
    this.#broker = broker;
    this.#topic = topic;
    this.#lanes = ranges.map(({ partition, from, to }) => ({ partition, to, next: from, waiting: [], at: 0 }));
  }

  /** @returns null at the end; what the topic no longer keeps is passed over */
  async take(): Promise<ReceivedMessage | null> {
    let earliest: { readonly lane: Lane; readonly message: ReceivedMessage } | null = null;
    for (const lane of this.#lanes) {
      const message = await this.#peek(lane);
      if (message === null) continue;
      if (earliest === null || message.timestampMs < earliest.message.timestampMs) earliest = { lane, message };
    }
    if (earliest === null) return null;
    earliest.lane.at++;
    return earliest.message;
  }

  async #peek(lane: Lane): Promise<ReceivedMessage | null> {
    if (lane.at >= lane.waiting.length && lane.next < lane.to) {
      const limit = Math.min(CHUNK, lane.to - lane.next);
      const read = await this.#broker.read(this.#topic, lane.partition, lane.next, limit);
      lane.waiting = read.filter(({ offset }) => offset < lane.to);
      lane.at = 0;
      const last = read.at(-1);
      lane.next = last === undefined ? lane.to : last.offset + 1;
    }
    return lane.waiting[lane.at] ?? null;
  }
}
