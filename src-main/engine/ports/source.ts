import type { Headers } from './broker.ts';

/** One message a source wants published. `value` is what goes on the topic, byte for byte. */
export interface SourceItem {
  readonly key: string;
  readonly value: Uint8Array;
  readonly headers: Headers;
}

/** A line a source could not read as a tweet. It goes straight to the dead letters. */
export interface SourceReject {
  readonly bytes: Uint8Array;
  /** Counted from 1. */
  readonly line: number;
  readonly reason: string;
}

/** When `items` is empty and `done` is false, ask again after `waitMs`. */
export interface SourceBatch {
  readonly items: readonly SourceItem[];
  readonly rejects: readonly SourceReject[];
  /** How long to wait before the next call, ms; 0 for at once. */
  readonly waitMs: number;
  /** The source has ended: no further call. */
  readonly done: boolean;
}

/** Where a source stands, for a progress bar. */
export interface SourceProgress {
  readonly produced: number;
  readonly rejected: number;
  /** 0–1 of the whole; null where a source has no end. */
  readonly fraction: number | null;
}

/**
 * Something that makes tweets: the simulator, a file. The producer pulls: it calls `next` again when what it got
 * is durable in the broker, so a source needs no buffer and no back-pressure of its own.
 */
export interface TweetSource {
  readonly name: string;
  /** It has no pace of its own (rate `max`): the producer holds it to what the pipeline keeps up with. */
  readonly isUnpaced: boolean;
  /** What is due now, at most `limit` items. */
  next(nowMs: number, limit: number): Promise<SourceBatch>;
  progress(): SourceProgress;
  close(): Promise<void>;
}
