import type { Health } from '#engine/ports/health.ts';
import type { IdPage, TweetStore, WriteOutcome } from '#engine/ports/tweet-store.ts';
import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import { outcomesOf } from '../../documents/storable.ts';
import type { StoreClient } from './store-client.ts';

/** What the embedded index and archive do alike; each has its own file, tables and reads. */
export abstract class SqliteTweetStore implements TweetStore {
  abstract readonly name: string;
  protected readonly client: StoreClient;
  readonly #batchOf: (documents: readonly StoredTweet[]) => unknown;

  /** @param batchOf what its writer takes for these documents */
  protected constructor(client: StoreClient, batchOf: (documents: readonly StoredTweet[]) => unknown) {
    this.client = client;
    this.#batchOf = batchOf;
  }

  health(): Promise<Health> {
    return this.client.health();
  }

  async write(documents: readonly StoredTweet[]): Promise<readonly WriteOutcome[]> {
    const outcomes = outcomesOf(documents);
    const storable = documents.filter((_, at) => outcomes[at]?.kind === 'stored');
    if (storable.length > 0) await this.client.write(this.#batchOf(storable));
    return outcomes;
  }

  get(tweetId: string): Promise<StoredTweet | null> {
    return this.client.get(tweetId);
  }

  count(): Promise<number> {
    return this.client.count();
  }

  ids(limit: number, cursor?: string): Promise<IdPage> {
    return this.client.ids(limit, cursor);
  }

  close(): Promise<void> {
    return this.client.close();
  }
}
