import type { Admin } from 'kafkajs';
import type { NextOffset, PartitionLag, PartitionOffsets, ReceivedMessage } from '#engine/ports/broker.ts';

const byPartition = (one: { readonly partition: number }, other: { readonly partition: number }) =>
  one.partition - other.partition;

export async function watermarks(admin: Admin, topic: string): Promise<PartitionOffsets[]> {
  const partitions = await admin.fetchTopicOffsets(topic);
  return partitions
    .map(({ partition, low, high }) => ({ partition, lowWatermark: Number(low), highWatermark: Number(high) }))
    .toSorted(byPartition);
}

export async function offsetsAt(admin: Admin, topic: string, timestampMs: number): Promise<NextOffset[]> {
  const partitions = await admin.fetchTopicOffsetsByTimestamp(topic, Math.ceil(timestampMs));
  return partitions.map(({ partition, offset }) => ({ partition, offset: Number(offset) })).toSorted(byPartition);
}

/** Watermarks, and what the group committed; null where it never did. */
export type CommittedOffsets = PartitionOffsets & Pick<PartitionLag, 'committed'>;

export async function committedOffsets(admin: Admin, topic: string, group: string): Promise<CommittedOffsets[]> {
  const [partitions, groups] = await Promise.all([
    watermarks(admin, topic),
    admin.fetchOffsets({ groupId: group, topics: [topic] }),
  ]);
  const committed = new Map(groups[0]?.partitions.map(({ partition, offset }) => [partition, Number(offset)]));
  return partitions.map((one) => {
    const offset = committed.get(one.partition) ?? -1;
    return { ...one, committed: offset < 0 ? null : offset };
  });
}

export async function lagOf(
  admin: Admin,
  messageAt: (partition: number, offset: number) => Promise<readonly ReceivedMessage[]>,
  topic: string,
  group: string,
): Promise<PartitionLag[]> {
  const partitions = await committedOffsets(admin, topic, group);
  return Promise.all(
    partitions.map(async (one) => {
      const next = Math.max(one.committed ?? 0, one.lowWatermark);
      const lag = Math.max(0, one.highWatermark - next);
      const [oldest] = lag === 0 ? [] : await messageAt(one.partition, next);
      return { ...one, lag, oldestUncommittedMs: oldest?.timestampMs ?? null };
    }),
  );
}
