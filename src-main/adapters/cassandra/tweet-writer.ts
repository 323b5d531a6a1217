import { type Client, errors, types } from 'cassandra-driver';
import type { WriteOutcome } from '#engine/ports/tweet-store.ts';
import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import { hashtagKeys } from '#shared/text/hashtag-key.ts';
import type { AdaptiveLimit } from './adaptive-limit.ts';
import { cassandraError, isRejected } from './cassandra-error.ts';
import { dayPlaceOf } from './day-buckets.ts';

interface Statement {
  readonly query: string;
  readonly params: readonly unknown[];
}

const STORED: WriteOutcome = { kind: 'stored' };
const OVERLOADED: readonly number[] = [
  types.responseErrorCodes.overloaded,
  types.responseErrorCodes.writeTimeout,
  types.responseErrorCodes.unavailableException,
];

/**
 * One statement per row, each to the replicas of its partition: a batch over partitions would make one node keep and
 * deliver them all. Written again, with an older version or in another order, rows end up the same.
 */
export class TweetWriter {
  readonly #client: Client;
  readonly #limit: AdaptiveLimit;
  readonly #usingTtl: string;

  /** @param ttlSeconds 0 keeps rows for ever */
  constructor(client: Client, limit: AdaptiveLimit, ttlSeconds: number) {
    this.#client = client;
    this.#limit = limit;
    this.#usingTtl = ttlSeconds === 0 ? '' : `TTL ${ttlSeconds} AND `;
  }

  /**
   * What was not taken is tried again as long as some of it was: a slow server gets through a batch piece by piece,
   * where writing all again would keep it as slow.
   * @throws STORE_UNAVAILABLE where none was taken for now: writing all again harms none
   */
  async write(documents: readonly StoredTweet[]): Promise<readonly WriteOutcome[]> {
    const outcomes: WriteOutcome[] = documents.map(() => STORED);
    let waiting = documents.map((document, place) => ({ document, place }));
    while (waiting.length > 0) {
      const settled = await Promise.allSettled(waiting.map(({ document }) => this.#put(document)));
      const failures = settled.map((one) => (one.status === 'fulfilled' ? null : cassandraError(one.reason)));
      const again = waiting.filter((_, at) => failures[at]?.retryable === true);
      if (again.length === waiting.length) throw failures[0];
      waiting.forEach(({ place }, at) => {
        const error = failures[at];
        if (error?.retryable === false) outcomes[place] = { kind: 'rejected', error };
      });
      waiting = again;
    }
    return outcomes;
  }

  /** The row by id goes last: what it says is there, the other tables have already. */
  async #put(document: StoredTweet): Promise<void> {
    const [byId, ...others] = this.#statementsOf(document);
    await Promise.all(others.map((statement) => this.#execute(statement)));
    if (byId !== undefined) await this.#execute(byId);
  }

  #execute({ query, params }: Statement): Promise<unknown> {
    const options = { prepare: true, isIdempotent: true };
    return this.#limit.run(() => this.#client.execute(query, [...params], options), isOverload);
  }

  #statementsOf(document: StoredTweet): Statement[] {
    const { tweet, createdAtMs, version } = document;
    const { day, hour, bucket } = dayPlaceOf(tweet.tweet_id, createdAtMs);
    const using = `USING ${this.#usingTtl}TIMESTAMP ?`;
    const localDay = types.LocalDate.fromString(day);
    const createdAt = new Date(createdAtMs);
    // one more, so that the first message of a log has a timestamp above none
    const timestamp = BigInt(version) + 1n;
    return [
      {
        query: `INSERT INTO tweets_by_id (tweet_id, created_at, document) VALUES (?, ?, ?) ${using}`,
        params: [tweet.tweet_id, createdAt, JSON.stringify(document), timestamp],
      },
      {
        query: `INSERT INTO tweets_by_day (day, bucket, created_at, tweet_id) VALUES (?, ?, ?, ?) ${using}`,
        params: [localDay, bucket, createdAt, tweet.tweet_id, timestamp],
      },
      ...hashtagKeys(tweet.hashtags).map((hashtag) => ({
        query: `INSERT INTO tweets_by_hashtag (hashtag, day, hour, created_at, tweet_id) VALUES (?, ?, ?, ?, ?) ${using}`,
        params: [hashtag, localDay, hour, createdAt, tweet.tweet_id, timestamp],
      })),
    ];
  }
}

function isOverload(thrown: unknown): boolean {
  if (isRejected(thrown)) return false;
  if (thrown instanceof errors.ResponseError) return OVERLOADED.includes(thrown.code);
  return thrown instanceof errors.OperationTimedOutError || thrown instanceof errors.BusyConnectionError;
}
