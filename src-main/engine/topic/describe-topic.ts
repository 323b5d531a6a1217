import type { TopicReport } from '#shared/contract/topic.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Broker } from '../ports/broker.ts';

interface Settled {
  readonly topic: string;
  readonly deadLetterTopic: string;
  readonly group: string;
  readonly retention: TopicReport['retention'];
}

/** The topic, its partitions and the group on it, now. */
export async function describeTopic(
  broker: Broker,
  settled: Settled,
  consumer: TopicReport['consumer'],
  nowMs: number,
): Promise<TopicReport> {
  const [lag, described] = await Promise.all([
    broker.lag(settled.topic, settled.group).catch(noneWhereUnknown),
    broker.describeGroup?.(settled.topic, settled.group) ?? null,
  ]);
  const partitions = lag.map(({ oldestUncommittedMs, ...partition }) => ({
    ...partition,
    lagSeconds: oldestUncommittedMs === null ? 0 : Math.max(0, nowMs - oldestUncommittedMs) / 1_000,
  }));
  return {
    ...settled,
    partitions,
    members: described?.members ?? null,
    groupState: described?.state ?? null,
    consumer,
  };
}

function noneWhereUnknown(thrown: unknown): readonly never[] {
  if (TweetscopeError.from(thrown).code === 'TOPIC_UNKNOWN') return [];
  throw thrown;
}
