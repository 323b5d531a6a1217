import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import type { TweetStore } from './tweet-store.ts';

export interface DayPage {
  readonly tweets: readonly StoredTweet[];
  /** Pass it back for the next page; null at the end. */
  readonly cursor: string | null;
}

/** The permanent copy. */
export interface Archive extends TweetStore {
  /** Tweets created on a UTC day (`2026-01-26`), oldest first. @throws QUERY_INVALID for no day, or another's cursor */
  readDay(day: string, limit: number, cursor?: string): Promise<DayPage>;
}
