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

  /** @throws STORE_UNAVAILABLE where some rows were not taken for now: writing all again harms none */
  async write(documents: readonly StoredTweet[]): Promise<readonly WriteOutcome[]> {
    const settled = await Promise.allSettled(documents.map((document) => this.#put(document)));
    return settled.map((one) => {
      if (one.status === 'fulfilled') return STORED;
      const error = cassandraError(one.reason);
      if (error.retryable) throw error;
      return { kind: 'rejected', error };
    });
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
