import type {
  HashtagCount,
  KeywordMap,
  SearchPage,
  SentimentCount,
  TimelineBucket,
  TweetFilter,
  TweetSort,
} from '#shared/domain/insights.ts';
import type { TweetStore } from './tweet-store.ts';

export interface SearchRequest {
  readonly filter: TweetFilter;
  /** `relevance` without a text is `newest`. */
  readonly sort: TweetSort;
  /** Most hits a page holds. */
  readonly limit: number;
  readonly cursor?: string;
}

/**
 * Full-text and field search with the four aggregations behind the dashboards.
 *
 * Words are compared without case and accents; no text is ever read as query syntax. Of a list in a filter any value
 * will do, and an empty list narrows nothing. `languages` are those of the tweet, not of the analysis; hashtags are
 * compared by hashtagKey.
 * @throws QUERY_INVALID for a text without any word, a cursor of another search, an impossible interval
 */
export interface SearchIndex extends TweetStore {
  /** `total` is exact. Pages neither repeat nor skip a tweet while others arrive; relevance ends after 10,000 hits. */
  search(request: SearchRequest): Promise<SearchPage>;
  /** All three sentiments, in the order of SENTIMENTS. */
  sentimentDistribution(filter: TweetFilter): Promise<readonly SentimentCount[]>;
  /** Most frequent first; ties by name. A tweet counts once for each of its hashtags. */
  topHashtags(filter: TweetFilter, limit: number): Promise<readonly HashtagCount[]>;
  /** Non-empty buckets, oldest first. @param intervalMs whole, at least 1000 */
  timeline(filter: TweetFilter, intervalMs: number): Promise<readonly TimelineBucket[]>;
  /** Words that say something (no stop words, links, mentions), most frequent first; ties by name. */
  keywords(filter: TweetFilter, limit: number): Promise<KeywordMap>;
}
