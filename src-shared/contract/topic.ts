import { z } from 'zod';
import { type Tweet, tweetSchema } from '../domain/tweet.ts';
import type { ErrorShape } from '../errors/tweetscope-error.ts';

const partition = z.number().int().min(0).max(100_000);
const offset = z.number().int().min(0);

export interface TopicPartition {
  readonly partition: number;
  readonly lowWatermark: number;
  readonly highWatermark: number;
  /** Offset of the next message the group will read; null where it never committed. */
  readonly committed: number | null;
  readonly lag: number;
  /** Age of the oldest message not yet committed, s; 0 where lag is 0. */
  readonly lagSeconds: number;
}

export interface GroupMember {
  readonly id: string;
  /** Where it comes from, as the broker sees it; null where it does not tell. */
  readonly host: string | null;
  readonly partitions: readonly number[];
}

/** `rebalancing` shares the partitions out anew; `empty` has no member, `dead` no member and no offset. */
export type GroupState = 'stable' | 'rebalancing' | 'empty' | 'dead' | 'unknown';

export interface GroupReport {
  readonly state: GroupState;
  readonly members: readonly GroupMember[];
}

export interface TopicReport {
  readonly topic: string;
  readonly deadLetterTopic: string;
  readonly group: string;
  /** Empty before the first start, which creates the topic. */
  readonly partitions: readonly TopicPartition[];
  /** The group as the broker tells it; both null where it does not. */
  readonly members: readonly GroupMember[] | null;
  readonly groupState: GroupState | null;
  /** Whether this engine's consumer reads: `held` by hand, `idle` while the pipeline is stopped. */
  readonly consumer: 'idle' | 'reading' | 'held';
  /** What the topic keeps of each partition, read or not; null for no bound. */
  readonly retention: { readonly bytes: number | null; readonly ms: number | null };
}

/** Where a page of the browser begins, and which way it goes. */
export const browseSchema = z.strictObject({
  partition,
  /** `newest` and `before` go back in time, `oldest` and `offset` forward. */
  start: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('newest') }),
    z.strictObject({ kind: z.literal('oldest') }),
    z.strictObject({ kind: z.literal('offset'), offset }),
    z.strictObject({ kind: z.literal('before'), offset }),
  ]),
  /** Only messages the broker recorded in this time: from inclusive, to exclusive, ms since the epoch. */
  fromMs: z.number().optional(),
  toMs: z.number().optional(),
  /** Must occur in key, body or a header; compared without case. */
  contains: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(200).default(50),
});
export type Browse = z.output<typeof browseSchema>;

/** Why the bytes of a message are no tweet. */
export type NoTweet = Pick<ErrorShape, 'code' | 'message'>;

export interface MessageRow {
  readonly partition: number;
  readonly offset: number;
  readonly timestampMs: number;
  /** At most 200 characters. */
  readonly key: string | null;
  readonly bytes: number;
  /** The first 300 characters, undecodable bytes as U+FFFD. */
  readonly preview: string;
  /** Its beginning, where it is a tweet. */
  readonly tweet: Pick<Tweet, 'tweet_id' | 'user' | 'lang' | 'text'> | null;
  readonly noTweet: NoTweet | null;
  readonly source: string | null;
}

export interface MessagePage {
  /** In the direction of the browse. */
  readonly messages: readonly MessageRow[];
  /** Messages looked at for this page: with a filter more than it has. */
  readonly scanned: number;
  /** Where to go on: `offset` forward, `before` backward; null at the end. */
  readonly next: number | null;
}

export interface MessageBody {
  /** `base64` where the bytes are no UTF-8. */
  readonly encoding: 'utf8' | 'base64';
  readonly content: string;
  /** Only the beginning is here. */
  readonly isCut: boolean;
}

/** One message, whole but for a body beyond 256 KiB. */
export interface WholeMessage {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly timestampMs: number;
  readonly key: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: number;
  readonly body: MessageBody;
  readonly tweet: Tweet | null;
  readonly noTweet: NoTweet | null;
}

export const messagePlaceSchema = z.strictObject({ partition, offset });

export const produceSchema = z.strictObject({ tweet: tweetSchema });

export const MOST_PRODUCED_AT_ONCE = 500;
export const produceManySchema = z.strictObject({ tweets: z.array(tweetSchema).min(1).max(MOST_PRODUCED_AT_ONCE) });

/** Where the group is to go on reading, on every partition or on one. */
export const resetSchema = z.strictObject({
  to: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('earliest') }),
    z.strictObject({ kind: z.literal('latest') }),
    z.strictObject({ kind: z.literal('time'), atMs: z.number() }),
    z.strictObject({ kind: z.literal('offset'), offset }),
  ]),
  partition: partition.optional(),
});
export type Reset = z.output<typeof resetSchema>;

export interface PartitionReset {
  readonly partition: number;
  /** The next offset before and after. */
  readonly present: number;
  readonly target: number;
  /** Messages that were done and come again. */
  readonly again: number;
  /** Messages that were never done and will not be. */
  readonly skipped: number;
  /** When the message at `target` was recorded; null at the high watermark. */
  readonly targetMs: number | null;
}

export interface ResetPreview {
  readonly partitions: readonly PartitionReset[];
  readonly again: number;
  readonly skipped: number;
}
