import type { Sentiment } from '#shared/domain/analysis.ts';
import type { Tweet } from '#shared/domain/tweet.ts';

/** Which part of its record a draft comes from, where a record holds several tweets. */
interface DraftOrigin {
  /** In words, for a reason: `data[17]`. */
  readonly place?: string;
  /** The part itself, for the dead letters. */
  readonly part?: unknown;
}

/** What a record says of a tweet: its fields as found, undefined or null where it has none. */
export interface TweetDraft extends DraftOrigin {
  readonly fields: { readonly [Field in keyof Tweet]?: unknown };
  /** The sentiment the file itself gives; travels in a header only. */
  readonly truthSentiment?: Sentiment;
}

/** A record, or a part of one, that is no tweet, and why. */
export interface BadDraft extends DraftOrigin {
  readonly reason: string;
}

export type Draft = TweetDraft | BadDraft;
