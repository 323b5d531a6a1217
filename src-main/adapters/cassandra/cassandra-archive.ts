import type { Client } from 'cassandra-driver';
import type { Archive, DayPage } from '#engine/ports/archive.ts';
import type { Health } from '#engine/ports/health.ts';
import type { IdPage, WriteOutcome } from '#engine/ports/tweet-store.ts';
import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { outcomesOf } from '../documents/storable.ts';
import { AdaptiveLimit } from './adaptive-limit.ts';
import { type CassandraConnection, cassandraClient } from './cassandra-client.ts';
import { cassandraError } from './cassandra-error.ts';
import { DayReader } from './day-reader.ts';
import { type KeyspaceShape, migrate } from './migrate.ts';
import { tokenRanges } from './token-ranges.ts';
import { TweetWriter } from './tweet-writer.ts';

export interface CassandraOptions extends CassandraConnection, KeyspaceShape {
  /** 0 keeps tweets for ever. */
  readonly ttlSeconds: number;
  /** Look at the archive while another process writes it; keyspace and tables are then left alone. */
  readonly readOnly?: boolean;
}

const SELECT_DOCUMENT = 'SELECT document FROM tweets_by_id WHERE tweet_id = ?';
const SELECT_IDS = 'SELECT tweet_id FROM tweets_by_id';
const SELECT_COMMIT_LOG_SYNC = "SELECT value FROM system_views.settings WHERE name = 'commitlog_sync'";
const COUNT_RANGE = 'SELECT count(*) AS count FROM tweets_by_id WHERE token(tweet_id) > ? AND token(tweet_id) <= ?';
/** Counting all at once takes longer than a server waits. */
const COUNT_RANGES = 32;
const READ = { prepare: true, isIdempotent: true } as const;
/** The server itself takes so long for a range before it gives up. */
const RANGE_READ = { ...READ, readTimeout: 12_000 } as const;

/** Cassandra 4 as the archive. */
export class CassandraArchive implements Archive {
  readonly name = 'Cassandra';
  readonly writesAtOnce = 2;
  readonly #client: Client;
  readonly #options: CassandraOptions;
  readonly #limit = new AdaptiveLimit();
  readonly #writer: TweetWriter;
  readonly #days: DayReader;
  #closing: Promise<void> | null = null;

  private constructor(options: CassandraOptions) {
    this.#options = options;
    this.#client = cassandraClient(options);
    this.#writer = new TweetWriter(this.#client, this.#limit, options.ttlSeconds);
    this.#days = new DayReader(this.#client, this.#limit, (tweetId) => this.#get(tweetId));
  }

  /** @throws STORE_UNAVAILABLE, STORE_UNAUTHORIZED, or STORE_REJECTED where the tables can't be made */
  static async open(options: CassandraOptions): Promise<CassandraArchive> {
    const archive = new CassandraArchive(options);
    try {
      await archive.#ask(async () => {
        await archive.#client.connect();
        if (options.readOnly === true) await archive.#client.execute(`USE "${options.keyspace}"`);
        else await migrate(archive.#client, options);
      });
    } catch (thrown) {
      await archive.close();
      throw thrown;
    }
    return archive;
  }

  health(): Promise<Health> {
    return this.#ask(async () => {
      const { rows } = await this.#client.execute('SELECT release_version, data_center FROM system.local');
      const { contactPoints, keyspace, consistency } = this.#options;
      const sync = await this.#commitLogSync();
      return {
        ok: true,
        version: `Cassandra ${rows[0]?.release_version}`,
        detail: `${contactPoints.join(', ')}, keyspace ${keyspace} in ${rows[0]?.data_center}, ${consistency}${sync}`,
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
    return this.#ask(() => this.#get(tweetId));
  }

  count(): Promise<number> {
    return this.#ask(async () => {
      const counts = tokenRanges(COUNT_RANGES).map(({ after, upTo }) =>
        this.#limit.run(
          () => this.#client.execute(COUNT_RANGE, [after, upTo], RANGE_READ),
          () => false,
        ),
      );
      const results = await Promise.all(counts);
      return results.reduce((sum, { rows }) => sum + Number(rows[0]?.count ?? 0), 0);
    });
  }

  /** In the order of their tokens, which is how Cassandra keeps them; the cursor is the driver's own. */
  ids(limit: number, cursor?: string): Promise<IdPage> {
    return this.#ask(async () => {
      const paging = cursor === undefined ? { fetchSize: limit } : { fetchSize: limit, pageState: cursor };
      const { rows, pageState } = await this.#client.execute(SELECT_IDS, [], { ...RANGE_READ, ...paging });
      return { ids: rows.map((row) => String(row.tweet_id)), cursor: pageState ?? null };
    });
  }

  readDay(day: string, limit: number, cursor?: string): Promise<DayPage> {
    return this.#ask(() => this.#days.read(day, limit, cursor));
  }

  close(): Promise<void> {
    this.#closing ??= this.#client.shutdown();
    return this.#closing;
  }

  /** A single node that syncs periodically loses its last writes when killed: worth a word. Not every cluster tells. */
  async #commitLogSync(): Promise<string> {
    try {
      const { rows } = await this.#client.execute(SELECT_COMMIT_LOG_SYNC);
      return rows[0] === undefined ? '' : `, commit log ${rows[0].value}`;
    } catch {
      return '';
    }
  }

  async #get(tweetId: string): Promise<StoredTweet | null> {
    const select = () => this.#client.execute(SELECT_DOCUMENT, [tweetId], READ);
    const { rows } = await this.#limit.run(select, () => false);
    const document = rows[0]?.document as string | null | undefined;
    return document == null ? null : (JSON.parse(document) as StoredTweet);
  }

  async #ask<T>(question: () => Promise<T>): Promise<T> {
    if (this.#closing !== null) throw new TweetscopeError('STORE_UNAVAILABLE', 'the archive is closed');
    try {
      return await question();
    } catch (thrown) {
      throw cassandraError(thrown);
    }
  }
}
