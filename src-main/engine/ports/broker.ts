import type { GroupReport } from '#shared/contract/topic.ts';
import type { Position } from '#shared/domain/stored-tweet.ts';
import type { Health } from './health.ts';

export type Headers = Readonly<Record<string, string>>;

export interface OutgoingMessage {
  /** Decides the partition; Tweetscope uses the tweet_id. */
  readonly key: string;
  readonly value: Uint8Array;
  readonly headers: Headers;
}

export interface ReceivedMessage extends Position {
  /** null where another client wrote a message without key. */
  readonly key: string | null;
  readonly value: Uint8Array;
  readonly headers: Headers;
  /** ms since the epoch, as the broker recorded it. */
  readonly timestampMs: number;
}

export interface TopicSpec {
  readonly topic: string;
  readonly partitions: number;
  readonly replicationFactor: number;
  /** How long messages are kept, in ms; Infinity keeps them. */
  readonly retentionMs: number;
  /** How many bytes a partition may hold before its oldest messages go; Infinity for no bound. */
  readonly retentionBytes: number;
}

export interface TopicReport {
  readonly created: boolean;
  /** Where an existing topic is not as specified, in words; empty when it is. */
  readonly differences: readonly string[];
}

export interface PartitionOffsets {
  readonly partition: number;
  /** Offset of the oldest message kept. */
  readonly lowWatermark: number;
  /** Offset the next message will get. */
  readonly highWatermark: number;
}

export interface PartitionLag extends PartitionOffsets {
  /** Offset of the next message the group will read; null where the group never committed. */
  readonly committed: number | null;
  /** Messages between the group's next one and the high watermark. */
  readonly lag: number;
  /** Timestamp of the oldest message not yet committed, ms since the epoch; null where lag is 0. */
  readonly oldestUncommittedMs: number | null;
}

export interface NextOffset {
  readonly partition: number;
  /** The next offset to be read: one more than the last one done. */
  readonly offset: number;
}

export interface ConsumerListener {
  /**
   * Messages of one partition in offset order, never empty. The broker delivers no further batch of any partition
   * before the promise resolves: this is the back-pressure.
   */
  onBatch(partition: number, messages: readonly ReceivedMessage[]): Promise<void>;
  /** Partitions this consumer now owns, each with the offset its first message will have (or later, if compacted). */
  onAssigned(partitions: readonly NextOffset[]): void;
  /** Partitions taken away: what is in flight of them must not be committed any more. */
  onRevoked(partitions: readonly number[]): void;
  /** The broker failed and the subscription tries again by itself; told once per outage and cause. */
  onError(error: unknown): void;
}

export interface SubscribeOptions {
  readonly topic: string;
  readonly group: string;
  /** Where a group without committed offset starts. */
  readonly from: 'earliest' | 'latest';
  /** Most messages in one batch. */
  readonly maxBatch: number;
}

export interface Subscription {
  /** No batch is delivered until `resume`; membership of the group is kept. */
  pause(): void;
  resume(): void;
  /** The next message delivered of `partition` is the one at `offset`; onAssigned tells the new start. */
  seek(partition: number, offset: number): Promise<void>;
  /** Durable when resolved. Only for partitions that are still assigned; others are ignored. */
  commit(offsets: readonly NextOffset[]): Promise<void>;
  /** Leaves the group. Idempotent. No listener is called after it resolves. */
  close(): Promise<void>;
}

/** A durable, partitioned log with consumer groups. */
export interface Broker {
  readonly name: string;
  health(): Promise<Health>;
  /** Creates the topic when missing; never alters an existing one. */
  ensureTopic(spec: TopicSpec): Promise<TopicReport>;
  /** Appends in the order given per partition; durable when resolved. @returns one position per message, same order. */
  publish(topic: string, messages: readonly OutgoingMessage[]): Promise<readonly Position[]>;
  subscribe(options: SubscribeOptions, listener: ConsumerListener): Promise<Subscription>;
  /** @throws TOPIC_UNKNOWN */
  watermarks(topic: string): Promise<readonly PartitionOffsets[]>;
  lag(topic: string, group: string): Promise<readonly PartitionLag[]>;
  /** First offset per partition whose timestamp is at or after `timestampMs`; the high watermark where none is. */
  offsetsAt(topic: string, timestampMs: number): Promise<readonly NextOffset[]>;
  /** Reads without a group, for browsing and reconciling; empty at the high watermark. Starts at the low one if `offset` is below. */
  read(topic: string, partition: number, offset: number, limit: number): Promise<readonly ReceivedMessage[]>;
  /** Who reads `topic` in a group, and how the group fares; left out where the broker does not tell. */
  describeGroup?(topic: string, group: string): Promise<GroupReport>;
  /** Idempotent. */
  close(): Promise<void>;
}
