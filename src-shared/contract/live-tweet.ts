import type { Analysis, Sentiment } from '../domain/analysis.ts';
import type { Position } from '../domain/stored-tweet.ts';
import type { Tweet } from '../domain/tweet.ts';

/** When one message passed each station, ms since the epoch with fraction; null where it has not (yet). */
export interface Trace {
  readonly producedMs: number | null;
  /** As the broker recorded it. */
  readonly appendedMs: number;
  readonly consumedMs: number;
  readonly analysedMs: number | null;
  readonly indexedMs: number | null;
  readonly archivedMs: number | null;
  readonly committedMs: number | null;
}

/** A tweet on its way, as the live feed shows it. The same position comes again when it got further. */
export interface LiveTweet {
  readonly position: Position;
  readonly tweet: Tweet;
  readonly analysis: Analysis | null;
  readonly trace: Trace;
  /** The simulator's hidden truth; null where there is none. */
  readonly truth: { readonly sentiment: Sentiment; readonly topic: string } | null;
}

export interface LiveBatch {
  /** Oldest first. */
  readonly tweets: readonly LiveTweet[];
  /** Tweets that passed since the last batch and are not in this one: the feed shows a sample at high rates. */
  readonly skipped: number;
}
