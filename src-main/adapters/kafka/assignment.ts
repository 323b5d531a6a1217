import type { NextOffset, SubscribeOptions } from '#engine/ports/broker.ts';
import type { CommittedOffsets } from './kafka-offsets.ts';

/** The partitions a member owns now, with the next offset it will deliver of each. */
export class Assignment {
  readonly #next = new Map<number, number>();

  get partitions(): number[] {
    return [...this.#next.keys()];
  }

  nextOf(partition: number): number | undefined {
    return this.#next.get(partition);
  }

  set({ partition, offset }: NextOffset): void {
    this.#next.set(partition, offset);
  }

  remove(partition: number): void {
    this.#next.delete(partition);
  }
}

/** Where a member starts: where its group committed, as far as that is still in the log. */
export function startOf(offsets: CommittedOffsets, from: SubscribeOptions['from']): NextOffset {
  const { partition, committed, lowWatermark, highWatermark } = offsets;
  // Committed beyond the end: the topic was deleted and made anew, and all in it is unread.
  const isGone = committed !== null && committed > highWatermark;
  const unknown = from === 'earliest' ? lowWatermark : highWatermark;
  return { partition, offset: isGone ? lowWatermark : Math.max(committed ?? unknown, lowWatermark) };
}
