import type { Analysis } from '#shared/domain/analysis.ts';
import type { Position, StoredTweet } from '#shared/domain/stored-tweet.ts';
import { hashtagKeys } from '#shared/text/hashtag-key.ts';
import { keywordsOf } from '#shared/text/keywords.ts';
import { searchWords } from '#shared/text/search-words.ts';

/** A stored tweet as a document of the index; see MAPPINGS. */
export interface IndexedTweet {
  readonly tweet_id: string;
  readonly text: string;
  readonly search_words: string;
  readonly keywords: readonly string[];
  /** ISO 8601, UTC, ms. */
  readonly created_at: string;
  readonly user: string;
  readonly lang: string;
  /** Lower case, without `#`, each once. */
  readonly hashtags: readonly string[];
  readonly retweet_count: number;
  readonly like_count: number;
  readonly sentiment: Analysis['sentiment'];
  readonly topic: string;
  readonly confidence: number;
  readonly scores: Analysis['scores'];
  readonly language: string;
  readonly model: string;
  readonly analysis_ms: number;
  /** ISO 8601, UTC, ms. */
  readonly analysed_at: string;
  readonly position: Position;
  readonly version: number;
  readonly original?: {
    readonly created_at?: string;
    readonly hashtags?: readonly string[];
    /** With the fraction. */
    readonly analysed_at_ms?: number;
  };
}

export function indexedTweetOf({
  tweet,
  createdAtMs,
  analysis,
  position,
  version,
  analysedAtMs,
}: StoredTweet): IndexedTweet {
  const createdAt = new Date(createdAtMs).toISOString();
  const analysedAt = new Date(analysedAtMs).toISOString();
  const hashtags = hashtagKeys(tweet.hashtags);
  const original = {
    ...(createdAt === tweet.created_at ? {} : { created_at: tweet.created_at }),
    ...(isSameList(hashtags, tweet.hashtags) ? {} : { hashtags: tweet.hashtags }),
    ...(Number.isInteger(analysedAtMs) ? {} : { analysed_at_ms: analysedAtMs }),
  };
  return {
    tweet_id: tweet.tweet_id,
    text: tweet.text,
    search_words: searchWords(tweet.text).join(' '),
    keywords: keywordsOf(tweet.text),
    created_at: createdAt,
    user: tweet.user,
    lang: tweet.lang,
    hashtags,
    retweet_count: tweet.retweet_count,
    like_count: tweet.like_count,
    sentiment: analysis.sentiment,
    topic: analysis.topic,
    confidence: analysis.confidence,
    scores: analysis.scores,
    language: analysis.language,
    model: analysis.model,
    analysis_ms: analysis.durationMs,
    analysed_at: analysedAt,
    position,
    version,
    ...(Object.keys(original).length === 0 ? {} : { original }),
  };
}

export function storedTweetOf(indexed: IndexedTweet): StoredTweet {
  const { tweet_id, text, user, lang, retweet_count, like_count, original } = indexed;
  return {
    tweet: {
      tweet_id,
      text,
      created_at: original?.created_at ?? indexed.created_at,
      user,
      lang,
      hashtags: [...(original?.hashtags ?? indexed.hashtags)],
      retweet_count,
      like_count,
    },
    createdAtMs: Date.parse(indexed.created_at),
    analysis: {
      sentiment: indexed.sentiment,
      topic: indexed.topic,
      confidence: indexed.confidence,
      scores: indexed.scores,
      language: indexed.language,
      model: indexed.model,
      durationMs: indexed.analysis_ms,
    },
    position: indexed.position,
    version: indexed.version,
    analysedAtMs: original?.analysed_at_ms ?? Date.parse(indexed.analysed_at),
  };
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at]);
}
