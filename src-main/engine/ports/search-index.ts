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
  readonly sort: TweetSort;
  /** Most hits a page holds. */
  readonly limit: number;
  readonly cursor?: string;
}

/** Full-text and field search with the four aggregations behind the dashboards. @throws QUERY_INVALID */
export interface SearchIndex extends TweetStore {
  search(request: SearchRequest): Promise<SearchPage>;
  /** All three sentiments, in the order of SENTIMENTS. */
  sentimentDistribution(filter: TweetFilter): Promise<readonly SentimentCount[]>;
  /** Most frequent first; ties by name. */
  topHashtags(filter: TweetFilter, limit: number): Promise<readonly HashtagCount[]>;
  /** Non-empty buckets, oldest first. */
  timeline(filter: TweetFilter, intervalMs: number): Promise<readonly TimelineBucket[]>;
  /** Words that say something (no stop words, links, mentions), most frequent first; ties by name. */
  keywords(filter: TweetFilter, limit: number): Promise<KeywordMap>;
}
