import type { DatabaseSync } from 'node:sqlite';
import type { SearchRequest } from '#engine/ports/search-index.ts';
import type { IdPage } from '#engine/ports/tweet-store.ts';
import type { HashtagCount, KeywordMap, SentimentCount, TimelineBucket, TweetFilter } from '#shared/domain/insights.ts';
import { DocumentTable } from '../sqlite/document-table.ts';
import { inReadTransaction, migrate, openDatabase } from '../sqlite/open-database.ts';
import type { StoreFile } from '../sqlite/serve-database.ts';
import { WalGuard } from '../sqlite/wal-guard.ts';
import { keywords, sentimentDistribution, timeline } from './aggregations.ts';
import type { IndexBatch } from './index-batch.ts';
import { INDEX_MIGRATIONS } from './index-schema.ts';
import { IndexSearch, type StoredSearchPage } from './index-search.ts';
import { IndexWriter } from './index-writer.ts';
import { matching } from './matching.ts';
import { topHashtags } from './top-hashtags.ts';

/** Keywords are counted in no more than this many of the newest matching tweets. */
const KEYWORD_SAMPLE = 20_000;

/** The search index itself: synchronous, on the thread that owns the connection. */
export class IndexDatabase {
  readonly database: DatabaseSync;
  readonly #documents: DocumentTable;
  readonly #writer: IndexWriter;
  readonly #search: IndexSearch;
  readonly #walGuard: WalGuard;

  constructor({ path, readOnly }: StoreFile) {
    this.database = openDatabase({ path, readOnly, synchronous: 'FULL' });
    if (!readOnly) migrate(this.database, INDEX_MIGRATIONS);
    this.#documents = new DocumentTable(this.database);
    this.#writer = new IndexWriter(this.database);
    this.#search = new IndexSearch(this.database, this.#documents);
    this.#walGuard = new WalGuard(this.database, path);
  }

  /** One transaction, durable on return. */
  write(batch: IndexBatch): void {
    this.#writer.write(batch);
    this.#walGuard.afterCommit();
  }

  get(tweetId: string): string | null {
    return this.#documents.get(tweetId);
  }

  count(): number {
    return this.#documents.count();
  }

  ids(limit: number, cursor?: string): IdPage {
    return this.#documents.ids(limit, cursor);
  }

  search(request: SearchRequest): StoredSearchPage {
    return inReadTransaction(this.database, () => this.#search.search(request));
  }

  sentimentDistribution(filter: TweetFilter): SentimentCount[] {
    return sentimentDistribution(this.database, matching(filter));
  }

  topHashtags(filter: TweetFilter, limit: number): HashtagCount[] {
    return inReadTransaction(this.database, () => topHashtags(this.database, filter, limit));
  }

  timeline(filter: TweetFilter, intervalMs: number): TimelineBucket[] {
    return timeline(this.database, matching(filter), intervalMs);
  }

  keywords(filter: TweetFilter, limit: number): KeywordMap {
    const match = matching(filter);
    return inReadTransaction(this.database, () => {
      const ids = this.#search.newestIds(match, KEYWORD_SAMPLE);
      const total = ids.length < KEYWORD_SAMPLE ? ids.length : this.#search.count(match);
      return keywords(this.database, ids, total, limit);
    });
  }
}
