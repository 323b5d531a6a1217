import { type Client, types } from 'cassandra-driver';
import type { DayPage } from '#engine/ports/archive.ts';
import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import type { AdaptiveLimit } from './adaptive-limit.ts';
import { bucketsOfHour, DAY_MS, HOUR_MS, HOURS, startOfDay } from './day-buckets.ts';
import { type DayCursor, decodeDayCursor, encodeDayCursor } from './day-cursor.ts';

const SELECT_BUCKET = `SELECT created_at, tweet_id FROM tweets_by_day
  WHERE day = ? AND bucket = ? AND (created_at, tweet_id) > (?, ?) LIMIT ?`;
/** Hours looked into at once while nothing was found yet. */
const HOURS_AT_ONCE = 4;

/**
 * Walks a day hour by hour. The rows only say where a tweet once stood: a newer version may have moved it, so each is
 * held against the row by id.
 */
export class DayReader {
  readonly #client: Client;
  readonly #limit: AdaptiveLimit;
  readonly #get: (tweetId: string) => Promise<StoredTweet | null>;

  constructor(client: Client, limit: AdaptiveLimit, get: (tweetId: string) => Promise<StoredTweet | null>) {
    this.#client = client;
    this.#limit = limit;
    this.#get = get;
  }

  async read(day: string, limit: number, cursor?: string): Promise<DayPage> {
    const fromMs = startOfDay(day);
    let after: DayCursor = { createdAtMs: fromMs, tweetId: '' };
    if (cursor !== undefined) after = decodeDayCursor(cursor, fromMs, fromMs + DAY_MS);
    const tweets: StoredTweet[] = [];
    // one more than the page tells whether there is another
    while (tweets.length <= limit) {
      const places = await this.#next(day, fromMs, after, limit + 1 - tweets.length);
      const last = places.at(-1);
      if (last === undefined) break;
      after = last;
      tweets.push(...(await this.#present(places)));
    }
    const page = tweets.slice(0, limit);
    const last = page.at(-1);
    const more = tweets.length > limit && last !== undefined;
    return {
      tweets: page,
      cursor: more ? encodeDayCursor({ createdAtMs: last.createdAtMs, tweetId: last.tweet.tweet_id }) : null,
    };
  }

  /** The next places of the day in order; none at its end. */
  async #next(day: string, fromMs: number, after: DayCursor, limit: number): Promise<DayCursor[]> {
    const first = Math.floor((after.createdAtMs - fromMs) / HOUR_MS);
    for (let hour = first; hour < HOURS; hour += HOURS_AT_ONCE) {
      const buckets = Array.from({ length: Math.min(HOURS_AT_ONCE, HOURS - hour) }, (_, at) =>
        bucketsOfHour(hour + at),
      );
      const found = await Promise.all(buckets.flat().map((bucket) => this.#bucket(day, bucket, after, limit)));
      const places = found.flat().toSorted(inOrder).slice(0, limit);
      if (places.length > 0) return places;
    }
    return [];
  }

  async #bucket(day: string, bucket: number, after: DayCursor, limit: number): Promise<DayCursor[]> {
    const start = [new Date(after.createdAtMs), after.tweetId];
    const params = [types.LocalDate.fromString(day), bucket, ...start, limit];
    const select = () => this.#client.execute(SELECT_BUCKET, params, { prepare: true, isIdempotent: true });
    const { rows } = await this.#limit.run(select, () => false);
    return rows.map((row) => ({ createdAtMs: (row.created_at as Date).getTime(), tweetId: String(row.tweet_id) }));
  }

  async #present(places: readonly DayCursor[]): Promise<StoredTweet[]> {
    const found = await Promise.all(places.map(({ tweetId }) => this.#get(tweetId)));
    return found.flatMap((tweet, at) => (tweet?.createdAtMs === places[at]?.createdAtMs && tweet ? [tweet] : []));
  }
}

function inOrder(one: DayCursor, other: DayCursor): number {
  return one.createdAtMs - other.createdAtMs || (one.tweetId < other.tweetId ? -1 : 1);
}
