import { HEADER } from '#shared/domain/headers.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { decodeTweet } from '../2-consume/decode.ts';
import type { Broker, PartitionLag, PartitionOffsets, ReceivedMessage } from '../ports/broker.ts';
import type { IdsInOrder } from './ids-in-order.ts';
import { PositionSet } from './position-set.ts';
import { FindingList } from './reconciliation.ts';

const READ_LIMIT = 1_000;

/** What the ids of messages are marked with: they must be in the stores, or they may be. */
export const REQUIRED = 'required';
export const IN_DEAD_LETTERS = 'dead';

/** The part of a topic that is compared: what the group has done with. */
export function doneRanges(partitions: readonly PartitionLag[]): readonly PartitionOffsets[] {
  return partitions.map(({ partition, lowWatermark, committed }) => ({
    partition,
    lowWatermark,
    highWatermark: Math.max(lowWatermark, committed ?? lowWatermark),
  }));
}

export interface DeadLetterPositions {
  readonly positions: PositionSet;
  readonly rejectedAtSource: number;
}

/** Which messages of the ranges lie in the dead letters. A message put there twice counts once. */
export async function readDeadLetters(
  broker: Broker,
  { topic, deadLetterTopic }: { readonly topic: string; readonly deadLetterTopic: string },
  ranges: readonly PartitionOffsets[],
): Promise<DeadLetterPositions> {
  const positions = new PositionSet(ranges);
  let rejectedAtSource = 0;
  for await (const { headers } of messagesOf(broker, deadLetterTopic, await watermarksOf(broker, deadLetterTopic))) {
    const origin = headers[HEADER.deadLetterTopic];
    if (origin === undefined) rejectedAtSource++;
    else if (origin === topic) {
      positions.add(Number(headers[HEADER.deadLetterPartition]), Number(headers[HEADER.deadLetterOffset]));
    }
  }
  return { positions, rejectedAtSource };
}

/** Hands every message of the ranges to `ids`, by what it is. */
export async function readAccepted(
  broker: Broker,
  topic: string,
  ranges: readonly PartitionOffsets[],
  deadLetters: PositionSet,
  ids: IdsInOrder,
): Promise<{ readonly accepted: number; readonly unaccounted: FindingList }> {
  const unaccounted = new FindingList();
  let accepted = 0;
  for await (const { partition, offset, value } of messagesOf(broker, topic, ranges)) {
    accepted++;
    const isDead = deadLetters.has(partition, offset);
    const decoded = decodeTweet(value);
    if (!(decoded instanceof TweetscopeError)) {
      await ids.add(decoded.tweet.tweet_id, isDead ? IN_DEAD_LETTERS : REQUIRED);
    } else if (!isDead) unaccounted.add(`${partition}:${offset}`);
  }
  return { accepted, unaccounted };
}

async function* messagesOf(
  broker: Broker,
  topic: string,
  ranges: readonly PartitionOffsets[],
): AsyncGenerator<ReceivedMessage> {
  for (const { partition, lowWatermark, highWatermark } of ranges) {
    let offset = lowWatermark;
    while (offset < highWatermark) {
      const messages = await broker.read(topic, partition, offset, Math.min(READ_LIMIT, highWatermark - offset));
      if (messages.length === 0) break;
      yield* messages.filter((message) => message.offset < highWatermark);
      offset = (messages.at(-1) as ReceivedMessage).offset + 1;
    }
  }
}

/** Before the first start there are no dead letters yet. */
async function watermarksOf(broker: Broker, topic: string): Promise<readonly PartitionOffsets[]> {
  try {
    return await broker.watermarks(topic);
  } catch (error) {
    if (error instanceof TweetscopeError && error.code === 'TOPIC_UNKNOWN') return [];
    throw error;
  }
}
