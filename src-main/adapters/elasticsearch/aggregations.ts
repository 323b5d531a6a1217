import type { Client, estypes } from '@elastic/elasticsearch';
import { SENTIMENTS, type Sentiment } from '#shared/domain/analysis.ts';
import type { HashtagCount, KeywordMap, SentimentCount, TimelineBucket, TweetFilter } from '#shared/domain/insights.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { matching } from './matching.ts';
import { totalOf } from './tweet-search.ts';

type Counts = Record<Sentiment, number>;

interface SentimentBuckets {
  readonly sentiments?: { readonly buckets: readonly { readonly key: string; readonly doc_count: number }[] };
}

interface NamedBucket extends SentimentBuckets {
  readonly key: string;
  readonly doc_count: number;
}

interface TimeBucket {
  readonly key: { readonly startMs: number; readonly sentiment: Sentiment };
  readonly doc_count: number;
}

interface TimelinePage {
  readonly buckets: readonly TimeBucket[];
  readonly after_key?: estypes.AggregationsCompositeAggregateKey;
}

const BY_SENTIMENT: estypes.AggregationsAggregationContainer = {
  terms: { field: 'sentiment', size: SENTIMENTS.length },
};
/** Buckets of one answer; a long timeline takes several. */
const TIMELINE_PAGE = 10_000;

/** The four aggregations behind the dashboards. */
export class Aggregations {
  readonly #client: Client;
  readonly #index: string;

  constructor(client: Client, index: string) {
    this.#client = client;
    this.#index = index;
  }

  async sentimentDistribution(filter: TweetFilter): Promise<SentimentCount[]> {
    const { found } = await this.#ask<SentimentBuckets>(filter, { sentiments: BY_SENTIMENT });
    const counts = countsOf(found);
    return SENTIMENTS.map((sentiment) => ({ sentiment, count: counts[sentiment] }));
  }

  async topHashtags(filter: TweetFilter, limit: number): Promise<HashtagCount[]> {
    const { buckets } = await this.#top(filter, 'hashtags', limit);
    return buckets.map((bucket) => ({ hashtag: bucket.key, count: bucket.doc_count, bySentiment: countsOf(bucket) }));
  }

  /** Words were found when the tweet was written, so all that match are counted, not a sample. */
  async keywords(filter: TweetFilter, limit: number): Promise<KeywordMap> {
    const { buckets, total } = await this.#top(filter, 'keywords', limit);
    const keywords = buckets.map((bucket) => ({
      word: bucket.key,
      count: bucket.doc_count,
      bySentiment: countsOf(bucket),
    }));
    return { keywords, sampled: total, total };
  }

  /** @param intervalMs whole, 1,000 or more @throws QUERY_INVALID */
  async timeline(filter: TweetFilter, intervalMs: number): Promise<TimelineBucket[]> {
    if (!Number.isSafeInteger(intervalMs) || intervalMs < 1_000) {
      throw new TweetscopeError('QUERY_INVALID', `an interval of ${intervalMs} ms is not possible`, {
        hint: 'Choose whole milliseconds, at least 1000.',
      });
    }
    const buckets = new Map<number, Counts>();
    let after: estypes.AggregationsCompositeAggregateKey | undefined;
    do {
      // not date_histogram alone, which refuses more than 65,535 buckets
      const times = { date_histogram: { field: 'created_at', fixed_interval: `${intervalMs}ms` } };
      const sources = [{ startMs: times }, { sentiment: { terms: { field: 'sentiment' } } }];
      const composite = { size: TIMELINE_PAGE, sources, ...(after === undefined ? {} : { after }) };
      const { found } = await this.#ask<{ timeline?: TimelinePage }>(filter, { timeline: { composite } });
      for (const { key, doc_count } of found.timeline?.buckets ?? []) {
        const counts = buckets.get(key.startMs) ?? noCounts();
        counts[key.sentiment] = doc_count;
        buckets.set(key.startMs, counts);
      }
      after = found.timeline?.after_key;
    } while (after !== undefined);
    return Array.from(buckets, ([startMs, bySentiment]) => ({ startMs, bySentiment }));
  }

  /** Most frequent first; ties by name. */
  async #top(filter: TweetFilter, field: string, limit: number) {
    const order: Record<string, estypes.SortOrder>[] = [{ _count: 'desc' }, { _key: 'asc' }];
    const top = { terms: { field, size: limit, order }, aggs: { sentiments: BY_SENTIMENT } };
    const { found, total } = await this.#ask<{ top?: { readonly buckets: readonly NamedBucket[] } }>(filter, { top });
    return { buckets: found.top?.buckets ?? [], total };
  }

  /** Nothing is found where there is no index yet. */
  async #ask<Found>(
    filter: TweetFilter,
    aggs: Record<string, estypes.AggregationsAggregationContainer>,
  ): Promise<{ readonly found: Found; readonly total: number }> {
    const response = await this.#client.search<unknown, Found>({
      index: this.#index,
      ignore_unavailable: true,
      query: matching(filter).query,
      size: 0,
      track_total_hits: true,
      aggs,
    });
    return { found: response.aggregations ?? ({} as Found), total: totalOf(response) };
  }
}

function noCounts(): Counts {
  return { negative: 0, neutral: 0, positive: 0 };
}

function countsOf({ sentiments }: SentimentBuckets): Counts {
  const counts = noCounts();
  for (const { key, doc_count } of sentiments?.buckets ?? []) counts[key as Sentiment] = doc_count;
  return counts;
}
