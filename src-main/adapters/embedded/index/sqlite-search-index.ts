import type { SearchIndex, SearchRequest } from '#engine/ports/search-index.ts';
import type {
  HashtagCount,
  KeywordMap,
  SearchPage,
  SentimentCount,
  TimelineBucket,
  TweetFilter,
} from '#shared/domain/insights.ts';
import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import { SqliteTweetStore } from '../sqlite/sqlite-tweet-store.ts';
import { StoreClient, type StoreOptions } from '../sqlite/store-client.ts';
import { indexBatchOf } from './index-batch.ts';
import type { StoredSearchPage } from './index-search.ts';

/** The search index of the embedded profile: `index.db` in the data folder, SQLite with FTS5. */
export class SqliteSearchIndex extends SqliteTweetStore implements SearchIndex {
  readonly name = 'Embedded index';

  private constructor(options: StoreOptions) {
    super(new StoreClient('embedded/index-worker', 'index.db', options), indexBatchOf);
  }

  /** @throws STORE_UNAVAILABLE when the file can't be opened */
  static async open(options: StoreOptions): Promise<SqliteSearchIndex> {
    const index = new SqliteSearchIndex(options);
    await index.client.open();
    return index;
  }

  async search(request: SearchRequest): Promise<SearchPage> {
    const { hits, total, cursor } = await this.client.read<StoredSearchPage>('search', request);
    const parsed = hits.map(({ document, highlight }) => ({
      document: JSON.parse(document) as StoredTweet,
      highlight,
    }));
    return { hits: parsed, total, cursor };
  }

  sentimentDistribution(filter: TweetFilter): Promise<readonly SentimentCount[]> {
    return this.client.read('sentimentDistribution', filter);
  }

  topHashtags(filter: TweetFilter, limit: number): Promise<readonly HashtagCount[]> {
    return this.client.read('topHashtags', filter, limit);
  }

  timeline(filter: TweetFilter, intervalMs: number): Promise<readonly TimelineBucket[]> {
    return this.client.read('timeline', filter, intervalMs);
  }

  keywords(filter: TweetFilter, limit: number): Promise<KeywordMap> {
    return this.client.read('keywords', filter, limit);
  }
}
