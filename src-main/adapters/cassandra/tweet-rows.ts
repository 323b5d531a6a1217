import { types } from 'cassandra-driver';
import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import { hashtagKeys } from '#shared/text/hashtag-key.ts';
import { dayPlaceOf } from './day-buckets.ts';

export interface Statement {
  readonly query: string;
  readonly params: readonly unknown[];
}

/** A row of one of the narrow tables. */
export interface PlaceRow extends Statement {
  /** The same for two rows of one partition of one table. */
  readonly partition: string;
}

/** @param ttlSeconds 0 keeps rows for ever */
export class TweetRows {
  readonly #using: string;

  constructor(ttlSeconds: number) {
    this.#using = ttlSeconds === 0 ? 'USING TIMESTAMP ?' : `USING TTL ${ttlSeconds} AND TIMESTAMP ?`;
  }

  /** The whole tweet, by its id. */
  byId(document: StoredTweet): Statement {
    const { tweet, createdAtMs } = document;
    return {
      query: `INSERT INTO tweets_by_id (tweet_id, created_at, document) VALUES (?, ?, ?) ${this.#using}`,
      params: [tweet.tweet_id, new Date(createdAtMs), JSON.stringify(document), timestampOf(document)],
    };
  }

  /** Where else its id is found: under its day, and under each hashtag. */
  places(document: StoredTweet): PlaceRow[] {
    const { tweet, createdAtMs } = document;
    const { day, hour, bucket } = dayPlaceOf(tweet.tweet_id, createdAtMs);
    const localDay = types.LocalDate.fromString(day);
    const createdAt = new Date(createdAtMs);
    const timestamp = timestampOf(document);
    return [
      {
        partition: `day ${day} ${bucket}`,
        query: `INSERT INTO tweets_by_day (day, bucket, created_at, tweet_id) VALUES (?, ?, ?, ?) ${this.#using}`,
        params: [localDay, bucket, createdAt, tweet.tweet_id, timestamp],
      },
      ...hashtagKeys(tweet.hashtags).map((hashtag) => ({
        partition: `hashtag ${day} ${hour} ${hashtag}`,
        query: `INSERT INTO tweets_by_hashtag (hashtag, day, hour, created_at, tweet_id) VALUES (?, ?, ?, ?, ?) ${this.#using}`,
        params: [hashtag, localDay, hour, createdAt, tweet.tweet_id, timestamp],
      })),
    ];
  }
}

/** One more than the version, so that the first message of a log has a timestamp above none. */
function timestampOf({ version }: StoredTweet): bigint {
  return BigInt(version) + 1n;
}
