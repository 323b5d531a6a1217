import type { PartitionReset, Reset, ResetPreview } from '#shared/contract/topic.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Broker, NextOffset, PartitionLag } from '../ports/broker.ts';
import type { Clock } from '../ports/clock.ts';
import { sleep } from '../ports/clock.ts';

/** A broker that shares the group out anew may take this long to give us the partitions. */
const ASSIGNMENT_TIMEOUT_MS = 15_000;

interface Place {
  readonly topic: string;
  readonly group: string;
  /** Where a group without committed offset starts. */
  readonly from: 'earliest' | 'latest';
}

/** What a reset would do. @throws TOPIC_UNKNOWN, OFFSET_OUT_OF_RANGE where there is no such partition */
export async function previewReset(broker: Broker, place: Place, reset: Reset): Promise<ResetPreview> {
  const all = await broker.lag(place.topic, place.group);
  const chosen = reset.partition === undefined ? all : all.filter(({ partition }) => partition === reset.partition);
  if (chosen.length === 0)
    throw new TweetscopeError('OFFSET_OUT_OF_RANGE', `${place.topic} has no partition ${reset.partition ?? ''}`.trim());
  const byTime = reset.to.kind === 'time' ? await broker.offsetsAt(place.topic, reset.to.atMs) : [];
  const partitions = await Promise.all(
    chosen.map((lag) => resetOf(broker, place, lag, targetOf(reset.to, lag, byTime))),
  );
  const sum = (count: (one: PartitionReset) => number) => partitions.reduce((total, one) => total + count(one), 0);
  return { partitions, again: sum((one) => one.again), skipped: sum((one) => one.skipped) };
}

function targetOf(
  to: Reset['to'],
  { partition, lowWatermark, highWatermark }: PartitionLag,
  byTime: readonly NextOffset[],
) {
  if (to.kind === 'earliest') return lowWatermark;
  if (to.kind === 'latest') return highWatermark;
  const wished = to.kind === 'offset' ? to.offset : byTime.find((one) => one.partition === partition)?.offset;
  return Math.min(Math.max(wished ?? highWatermark, lowWatermark), highWatermark);
}

async function resetOf(broker: Broker, place: Place, lag: PartitionLag, target: number): Promise<PartitionReset> {
  const { partition, lowWatermark, highWatermark, committed } = lag;
  const start = place.from === 'earliest' ? lowWatermark : highWatermark;
  const present = Math.min(Math.max(committed ?? start, lowWatermark), highWatermark);
  const [first] = target < highWatermark ? await broker.read(place.topic, partition, target, 1) : [];
  return {
    partition,
    present,
    target,
    again: Math.max(0, present - target),
    skipped: Math.max(0, target - present),
    targetMs: first?.timestampMs ?? null,
  };
}

/**
 * Moves a group nobody of ours reads with: joins it, commits, leaves. What is delivered meanwhile is not touched and
 * so comes again. @throws PARTITION_NOT_ASSIGNED where other members keep a partition
 */
export async function moveIdleGroup(
  broker: Broker,
  clock: Clock,
  place: Place,
  targets: readonly NextOffset[],
): Promise<void> {
  const assigned = new Set<number>();
  const isOurs = () => targets.every(({ partition }) => assigned.has(partition));
  const complete = Promise.withResolvers<void>();
  const subscription = await broker.subscribe(
    { ...place, maxBatch: 1 },
    {
      onBatch: () => Promise.resolve(),
      onAssigned: (partitions) => {
        for (const { partition } of partitions) assigned.add(partition);
        if (isOurs()) complete.resolve();
      },
      onRevoked: (partitions) => {
        for (const partition of partitions) assigned.delete(partition);
      },
      onError: () => undefined,
    },
  );
  try {
    subscription.pause();
    const waiting = new AbortController();
    await Promise.race([complete.promise, sleep(clock, ASSIGNMENT_TIMEOUT_MS, waiting.signal)]);
    waiting.abort();
    if (!isOurs()) throw notAssigned(targets.filter(({ partition }) => !assigned.has(partition)));
    await subscription.commit(targets);
  } finally {
    await subscription.close();
  }
}

export function notAssigned(missing: readonly NextOffset[]): TweetscopeError {
  const list = missing.map(({ partition }) => partition).join(', ');
  return new TweetscopeError('PARTITION_NOT_ASSIGNED', `another member of the group reads partition ${list}`);
}
