import { expect } from 'vitest';
import type { Broker, NextOffset, ReceivedMessage, SubscribeOptions, Subscription } from '#engine/ports/broker.ts';

const PATIENCE_MS = 20_000;
const QUIET_MS = 150;

/** A consumer that keeps what it gets, for tests. */
export interface Collector {
  readonly subscription: Subscription;
  readonly assigned: readonly NextOffset[];
  readonly errors: readonly unknown[];
  keys(): (string | null)[];
  owned(): number[];
  /** Waits until at least `count` messages came. */
  until(count: number): Promise<void>;
  untilAssigned(): Promise<void>;
  /** Fails if the number of messages leaves `count` within a moment. */
  stays(count: number): Promise<void>;
  /** The next batches are not accepted before the function returned is called. */
  hold(): () => void;
}

export async function collect(broker: Broker, options: SubscribeOptions): Promise<Collector> {
  const received: ReceivedMessage[] = [];
  const assigned: NextOffset[] = [];
  const errors: unknown[] = [];
  const owned = new Set<number>();
  let gate: Promise<void> = Promise.resolve();
  const subscription = await broker.subscribe(options, {
    onBatch: async (_partition, messages) => {
      received.push(...messages);
      await gate;
    },
    onAssigned: (partitions) => {
      assigned.push(...partitions);
      for (const { partition } of partitions) owned.add(partition);
    },
    onRevoked: (partitions) => {
      for (const partition of partitions) owned.delete(partition);
    },
    onError: (error) => errors.push(error),
  });
  const keys = () => received.map(({ key }) => key);
  return {
    subscription,
    assigned,
    errors,
    keys,
    owned: () => [...owned],
    until: (count) =>
      expect.poll(() => keys().length, { timeout: PATIENCE_MS, interval: 5 }).toBeGreaterThanOrEqual(count),
    untilAssigned: () => expect.poll(() => owned.size, { timeout: PATIENCE_MS, interval: 5 }).toBeGreaterThan(0),
    stays: async (count) => {
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
      expect(keys().length).toBe(count);
    },
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      return resolve;
    },
  };
}
