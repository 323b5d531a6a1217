import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import type { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Health } from './health.ts';

/** `stored`: durable now, or a newer version was there already. `rejected`: this document can never be stored. */
export type WriteOutcome = { readonly kind: 'stored' } | { readonly kind: 'rejected'; readonly error: TweetscopeError };

export interface IdPage {
  /** tweet_ids, in whatever order the store keeps; it stays the same from page to page. A page may hold fewer than asked for. */
  readonly ids: readonly string[];
  /** Pass it back for the next page; null at the end. */
  readonly cursor: string | null;
}

/** What index and archive have in common: idempotent writes by tweet_id, reads by id, and all ids. */
export interface TweetStore {
  readonly name: string;
  /** Batches that `write` takes at the same time: one on its way while the server works on another. 1 where left out. */
  readonly writesAtOnce?: number;
  health(): Promise<Health>;
  /**
   * Upserts by tweet_id; the higher version wins whatever the order of arrival. Durable when resolved.
   * @returns one outcome per document, same order.
   * @throws TweetscopeError retryable when the store as a whole can't take the batch: nothing may be assumed stored.
   */
  write(documents: readonly StoredTweet[]): Promise<readonly WriteOutcome[]>;
  get(tweetId: string): Promise<StoredTweet | null>;
  /** Exact, and slow where there are many: not for every second. */
  count(): Promise<number>;
  /** Every id once; what was written before the first page is in one of them. */
  ids(limit: number, cursor?: string): Promise<IdPage>;
  /** Idempotent. */
  close(): Promise<void>;
}

/** What the pipeline needs of a store. */
export type WritableStore = Pick<TweetStore, 'write' | 'writesAtOnce'>;
