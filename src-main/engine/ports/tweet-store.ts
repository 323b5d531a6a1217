import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import type { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Health } from './health.ts';

/** `stored`: durable now, or a newer version was there already. `rejected`: this document can never be stored. */
export type WriteOutcome = { readonly kind: 'stored' } | { readonly kind: 'rejected'; readonly error: TweetscopeError };

export interface IdPage {
  /** tweet_ids in ascending text order. */
  readonly ids: readonly string[];
  /** Pass it back for the next page; null at the end. */
  readonly cursor: string | null;
}

/** What index and archive have in common: idempotent writes by tweet_id, reads by id, and all ids in order. */
export interface TweetStore {
  readonly name: string;
  health(): Promise<Health>;
  /**
   * Upserts by tweet_id; the higher version wins whatever the order of arrival. Durable when resolved.
   * @returns one outcome per document, same order.
   * @throws TweetscopeError retryable when the store as a whole can't take the batch: nothing may be assumed stored.
   */
  write(documents: readonly StoredTweet[]): Promise<readonly WriteOutcome[]>;
  get(tweetId: string): Promise<StoredTweet | null>;
  count(): Promise<number>;
  ids(limit: number, cursor?: string): Promise<IdPage>;
  /** Idempotent. */
  close(): Promise<void>;
}
