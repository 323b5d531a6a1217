import type {
  Broker,
  ConsumerListener,
  NextOffset,
  OutgoingMessage,
  PartitionLag,
  SubscribeOptions,
  Subscription,
  TopicSpec,
} from '#engine/ports/broker.ts';
import { sleep } from '#engine/ports/clock.ts';
import type { Process } from './world.ts';

const POLL_MS = 3;

/** A broker whose log is the world's. `onCommit` sees every commit before it counts. */
export function simulatedBroker(process: Process, onCommit: (offset: NextOffset) => void): Broker {
  const { world } = process;
  const high = (topic: string, partition: number) => world.log.get(topic)?.[partition]?.length ?? 0;
  const partitionsOf = (topic: string) => [...(world.log.get(topic) ?? []).keys()];
  return {
    name: 'Simulated broker',
    health: async () => ({ ok: true, version: '1', detail: '' }),
    ensureTopic: async ({ topic, partitions }: TopicSpec) => {
      const created = !world.log.has(topic);
      if (created)
        world.log.set(
          topic,
          Array.from({ length: partitions }, () => []),
        );
      return { created, differences: [] };
    },
    publish: async (topic: string, messages: readonly OutgoingMessage[]) => {
      const positions = await process.operation('broker', () =>
        messages.map(({ key, value, headers }) => world.append(topic, key, value, headers)),
      );
      for (const { key } of messages) world.acknowledged.add(key);
      return positions;
    },
    subscribe: async (options: SubscribeOptions, listener: ConsumerListener) =>
      simulatedSubscription(process, options, listener, onCommit),
    watermarks: async (topic: string) =>
      partitionsOf(topic).map((partition) => ({ partition, lowWatermark: 0, highWatermark: high(topic, partition) })),
    lag: async (topic: string): Promise<PartitionLag[]> =>
      partitionsOf(topic).map((partition) => {
        const committed = world.committed.get(partition) ?? null;
        const highWatermark = high(topic, partition);
        const lag = highWatermark - (committed ?? 0);
        return { partition, lowWatermark: 0, highWatermark, committed, lag, oldestUncommittedMs: null };
      }),
    offsetsAt: async () => [],
    read: async (topic: string, partition: number, offset: number, limit: number) =>
      (world.log.get(topic)?.[partition] ?? []).slice(offset, offset + limit),
    close: async () => undefined,
  };
}

function simulatedSubscription(
  process: Process,
  options: SubscribeOptions,
  listener: ConsumerListener,
  onCommit: (offset: NextOffset) => void,
): Subscription {
  const { world } = process;
  let closed = false;
  let paused = false;
  const next = new Map<number, number>();
  const assign = (partition: number) => {
    const offset = world.committed.get(partition) ?? 0;
    next.set(partition, offset);
    listener.onAssigned([{ partition, offset }]);
  };
  for (const partition of (world.log.get(options.topic) ?? []).keys()) assign(partition);

  const rebalanceSometimes = () => {
    if (world.random() > world.weather.failBefore / 10) return;
    const partitions = [...next.keys()];
    listener.onRevoked(partitions);
    for (const partition of partitions) assign(partition);
  };
  const deliver = async () => {
    while (!closed && !process.dead) {
      for (const [partition, offset] of next) {
        if (closed || paused || process.dead) break;
        const size = 1 + Math.floor(world.random() * options.maxBatch);
        const batch = (world.log.get(options.topic)?.[partition] ?? []).slice(offset, offset + size);
        if (batch.length === 0) continue;
        next.set(partition, offset + batch.length);
        await listener.onBatch(partition, batch);
      }
      await sleep(process.clock, POLL_MS);
      if (!closed && !process.dead) rebalanceSometimes();
    }
  };
  void deliver();

  return {
    pause: () => {
      paused = true;
    },
    resume: () => {
      paused = false;
    },
    seek: async () => undefined,
    commit: async (offsets) =>
      process.operation('broker', () => {
        // Fenced, as every broker does: a commit of a process that is gone must not arrive after its successor's.
        if (process.dead) return;
        for (const commit of offsets) {
          onCommit(commit);
          world.committed.set(commit.partition, commit.offset);
        }
      }),
    close: async () => {
      closed = true;
    },
  };
}
