import type { Archive, DayPage } from '#engine/ports/archive.ts';
import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { SqliteTweetStore } from '../sqlite/sqlite-tweet-store.ts';
import { StoreClient, type StoreOptions } from '../sqlite/store-client.ts';
import type { ArchiveBatch, StoredDayPage } from './archive-database.ts';

const DAY_MS = 86_400_000;

/** The archive of the embedded profile: `archive.db` in the data folder. */
export class SqliteArchive extends SqliteTweetStore implements Archive {
  readonly name = 'Embedded archive';

  private constructor(options: StoreOptions) {
    super(new StoreClient('embedded/archive-worker', 'archive.db', options), batchOf);
  }

  /** @throws STORE_UNAVAILABLE when the file can't be opened */
  static async open(options: StoreOptions): Promise<SqliteArchive> {
    const archive = new SqliteArchive(options);
    await archive.client.open();
    return archive;
  }

  async readDay(day: string, limit: number, cursor?: string): Promise<DayPage> {
    const fromMs = startOfDay(day);
    const page = await this.client.read<StoredDayPage>('readDay', fromMs, fromMs + DAY_MS, limit, cursor);
    return { tweets: page.documents.map((json) => JSON.parse(json) as StoredTweet), cursor: page.cursor };
  }
}

function batchOf(documents: readonly StoredTweet[]): ArchiveBatch {
  return {
    tweetIds: documents.map(({ tweet }) => tweet.tweet_id),
    versions: documents.map(({ version }) => version),
    createdAtMs: documents.map(({ createdAtMs }) => createdAtMs),
    documents: documents.map((document) => JSON.stringify(document)),
  };
}

function startOfDay(day: string): number {
  const fromMs = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(fromMs) && new Date(fromMs).toISOString().startsWith(day)) return fromMs;
  throw new TweetscopeError('QUERY_INVALID', `"${day}" is not a day`, { hint: 'Write it as 2026-01-26.' });
}
