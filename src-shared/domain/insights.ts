import { z } from 'zod';
import { SENTIMENTS, type Sentiment } from './analysis.ts';
import type { StoredTweet } from './stored-tweet.ts';

const list = z.array(z.string().min(1).max(300)).max(50);

/** What a search or an aggregation looks at. Every field narrows; none means all tweets. */
export const tweetFilterSchema = z.strictObject({
  /** Words that must all occur in the text; "in quotes" for a phrase, `word*` for a beginning. */
  text: z.string().max(500).optional(),
  /** created_at range, ms since the epoch: from inclusive, to exclusive. */
  fromMs: z.number().optional(),
  toMs: z.number().optional(),
  sentiments: z.array(z.enum(SENTIMENTS)).max(3).optional(),
  topics: list.optional(),
  /** Without `#`, compared without case. */
  hashtags: list.optional(),
  users: list.optional(),
  languages: list.optional(),
  minConfidence: z.number().min(0).max(1).optional(),
  maxConfidence: z.number().min(0).max(1).optional(),
  /** Only those judged in place of the analyser that was wished for. */
  isFallback: z.literal(true).optional(),
});
export type TweetFilter = z.infer<typeof tweetFilterSchema>;

export const SORTS = ['newest', 'oldest', 'most-liked', 'most-retweeted', 'relevance'] as const;
export type TweetSort = (typeof SORTS)[number];

export interface SearchHit {
  readonly document: StoredTweet;
  /** The text with matches between U+E000 and U+E001 (private use: never in a tweet); null without text filter. */
  readonly highlight: string | null;
}

export interface SearchPage {
  readonly hits: readonly SearchHit[];
  /** Tweets that match in all. */
  readonly total: number;
  /** Pass it back for the next page; null at the end. */
  readonly cursor: string | null;
}

export interface SentimentCount {
  readonly sentiment: Sentiment;
  readonly count: number;
}

export interface HashtagCount {
  /** Lower case, without `#`. */
  readonly hashtag: string;
  readonly count: number;
  readonly bySentiment: Readonly<Record<Sentiment, number>>;
}

export interface TimelineBucket {
  /** Start of the interval, ms since the epoch, a multiple of the interval. */
  readonly startMs: number;
  readonly bySentiment: Readonly<Record<Sentiment, number>>;
}

export interface KeywordWeight {
  readonly word: string;
  /** Tweets of the sample the word occurs in. */
  readonly count: number;
  readonly bySentiment: Readonly<Record<Sentiment, number>>;
}

export interface KeywordMap {
  readonly keywords: readonly KeywordWeight[];
  /** How many tweets were counted: the newest ones of those that match, and how many match in all. */
  readonly sampled: number;
  readonly total: number;
}
