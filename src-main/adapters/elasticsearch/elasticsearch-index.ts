import { type Client, errors } from '@elastic/elasticsearch';
import type { Health } from '#engine/ports/health.ts';
import type { SearchIndex, SearchRequest } from '#engine/ports/search-index.ts';
import type { IdPage, WriteOutcome } from '#engine/ports/tweet-store.ts';
import type {
  HashtagCount,
  KeywordMap,
  SearchPage,
  SentimentCount,
  TimelineBucket,
  TweetFilter,
} from '#shared/domain/insights.ts';
import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { outcomesOf } from '../documents/storable.ts';
import { Aggregations } from './aggregations.ts';
import { BulkWriter } from './bulk-writer.ts';
import { type ElasticsearchConnection, elasticsearchClient } from './elasticsearch-client.ts';
import { elasticsearchError } from './elasticsearch-error.ts';
import type { IndexShape } from './index-template.ts';
import { type IndexedTweet, storedTweetOf } from './indexed-tweet.ts';
import { KeptViews } from './kept-views.ts';
import { prepareIndex } from './prepare-index.ts';
import { TweetSearch } from './tweet-search.ts';

export interface ElasticsearchOptions extends ElasticsearchConnection, IndexShape {
  /** Look at the index while another process writes it; template and index are then left alone. */
  readonly readOnly?: boolean;
}

const NOT_FOUND = 404;
/** What one search may return at most (`index.max_result_window`). */
const MOST_IDS = 10_000;

/** Elasticsearch 8 as the search index. Writes show in searches after a second at most. */
export class ElasticsearchIndex implements SearchIndex {
  readonly name = 'Elasticsearch';
  readonly writesAtOnce = 2;
  readonly #client: Client;
  readonly #index: string;
  readonly #url: string;
  readonly #writer: BulkWriter;
  readonly #views: KeptViews;
  readonly #search: TweetSearch;
  readonly #aggregations: Aggregations;
  #closing: Promise<void> | null = null;

  private constructor(options: ElasticsearchOptions) {
    this.#client = elasticsearchClient(options);
    this.#index = options.index;
    this.#url = options.url;
    this.#writer = new BulkWriter(this.#client, this.#index);
    this.#views = new KeptViews(this.#client, this.#index);
    this.#search = new TweetSearch(this.#client, this.#index, this.#views);
    this.#aggregations = new Aggregations(this.#client, this.#index);
  }

  /** @throws STORE_UNAVAILABLE, STORE_UNAUTHORIZED, or STORE_REJECTED where an index of that name is another one */
  static async open(options: ElasticsearchOptions): Promise<ElasticsearchIndex> {
    const index = new ElasticsearchIndex(options);
    try {
      if (options.readOnly === true) await index.health();
      else await index.#ask(() => prepareIndex(index.#client, options));
    } catch (thrown) {
      await index.close();
      throw thrown;
    }
    return index;
  }

  health(): Promise<Health> {
    return this.#ask(async () => {
      const [{ version }, { status }] = await Promise.all([this.#client.info(), this.#client.cluster.health()]);
      return {
        ok: status.toLowerCase() !== 'red',
        version: `Elasticsearch ${version.number}`,
        detail: `${this.#url}, index ${this.#index}, cluster ${status}`,
      };
    });
  }

  async write(documents: readonly StoredTweet[]): Promise<readonly WriteOutcome[]> {
    const outcomes = [...outcomesOf(documents)];
    const places = documents.flatMap((_, at) => (outcomes[at]?.kind === 'stored' ? [at] : []));
    const storable = places.flatMap((at) => documents[at] ?? []);
    const written = await this.#ask(() => this.#writer.write(storable));
    written.forEach((outcome, at) => {
      outcomes[places[at] ?? 0] = outcome;
    });
    return outcomes;
  }

  get(tweetId: string): Promise<StoredTweet | null> {
    return this.#ask(async () => {
      const found = await this.#client.get<IndexedTweet>({ index: this.#index, id: tweetId }).catch(nullIfNotFound);
      return found?._source === undefined ? null : storedTweetOf(found._source);
    });
  }

  count(): Promise<number> {
    return this.#ask(async () => {
      await this.#refresh();
      return (await this.#client.count({ index: this.#index, ignore_unavailable: true })).count;
    });
  }

  /** All that was written before the first page is in the pages. */
  ids(limit: number, cursor?: string): Promise<IdPage> {
    return this.#ask(async () => {
      if (cursor === undefined) await this.#refresh();
      const size = Math.min(limit, MOST_IDS - 1);
      const found = await this.#client.search({
        index: this.#index,
        ignore_unavailable: true,
        size: size + 1,
        sort: [{ tweet_id: 'asc' }],
        _source: false,
        track_total_hits: false,
        ...(cursor === undefined ? {} : { search_after: [cursor] }),
      });
      const ids = found.hits.hits.map(({ sort }) => String(sort?.[0]));
      const page = ids.slice(0, size);
      return { ids: page, cursor: ids.length > size ? (page.at(-1) ?? null) : null };
    });
  }

  search(request: SearchRequest): Promise<SearchPage> {
    return this.#ask(() => this.#search.search(request));
  }

  sentimentDistribution(filter: TweetFilter): Promise<readonly SentimentCount[]> {
    return this.#ask(() => this.#aggregations.sentimentDistribution(filter));
  }

  topHashtags(filter: TweetFilter, limit: number): Promise<readonly HashtagCount[]> {
    return this.#ask(() => this.#aggregations.topHashtags(filter, limit));
  }

  timeline(filter: TweetFilter, intervalMs: number): Promise<readonly TimelineBucket[]> {
    return this.#ask(() => this.#aggregations.timeline(filter, intervalMs));
  }

  keywords(filter: TweetFilter, limit: number): Promise<KeywordMap> {
    return this.#ask(() => this.#aggregations.keywords(filter, limit));
  }

  close(): Promise<void> {
    this.#closing ??= this.#views.closeAll().then(() => this.#client.close());
    return this.#closing;
  }

  async #refresh(): Promise<void> {
    await this.#client.indices.refresh({ index: this.#index, ignore_unavailable: true });
  }

  async #ask<T>(question: () => Promise<T>): Promise<T> {
    if (this.#closing !== null) throw new TweetscopeError('STORE_UNAVAILABLE', 'the index is closed');
    try {
      return await question();
    } catch (thrown) {
      throw elasticsearchError(thrown);
    }
  }
}

function nullIfNotFound(thrown: unknown): null {
  if (thrown instanceof errors.ResponseError && thrown.statusCode === NOT_FOUND) return null;
  throw thrown;
}
