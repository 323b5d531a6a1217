import type { Analysis } from './analysis.ts';
import type { Tweet } from './tweet.ts';

/** Where a message stands in the log. */
export interface Position {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
}

/** What both stores keep of one tweet; the same document for the index and the archive. */
export interface StoredTweet {
  readonly tweet: Tweet;
  /** `created_at` in ms since the epoch: what time ranges compare. */
  readonly createdAtMs: number;
  readonly analysis: Analysis;
  readonly position: Position;
  /** Grows with the position in the log: a write with a lower version never wins over a higher one. */
  readonly version: number;
  /** When the analysis was done, ms since the epoch. */
  readonly analysedAtMs: number;
}
