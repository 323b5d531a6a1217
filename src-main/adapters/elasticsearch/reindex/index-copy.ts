import type { Client } from '@elastic/elasticsearch';
import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { BulkWriter } from '../bulk-writer.ts';
import { elasticsearchError } from '../elasticsearch-error.ts';
import { storedTweetOf } from '../indexed-tweet.ts';
import { type Places, pageOf } from './shard-pages.ts';

const TRIES = 8;
const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 5_000;

interface Dependencies {
  readonly client: Client;
  readonly from: string;
  readonly to: string;
  readonly signal: AbortSignal;
  readonly onCopied: (count: number, copied: Places) => Promise<void>;
}

/**
 * Copies what one index has into another, shard by shard in the order of their sequence numbers: every later write gets
 * a higher one, so that a next round finds exactly what came meanwhile. `_reindex` knows no such second round, and the
 * fields that are derived from a tweet would stay as an older version derived them.
 */
export class IndexCopy {
  readonly #dependencies: Dependencies;
  readonly #writer: BulkWriter;
  #copied: Places;

  constructor(dependencies: Dependencies, copied: Places) {
    this.#dependencies = dependencies;
    this.#writer = new BulkWriter(dependencies.client, dependencies.to);
    this.#copied = copied;
  }

  /** How far it is. */
  get copied(): Places {
    return this.#copied;
  }

  /** What is there now. @returns how many documents */
  async round(): Promise<number> {
    const checkpoints = await this.#checkpoints();
    const { client, from } = this.#dependencies;
    await client.indices.refresh({ index: from });
    let count = 0;
    for (const [shard, checkpoint] of checkpoints) count += await this.#shard(shard, checkpoint);
    return count;
  }

  async #shard(shard: string, checkpoint: number): Promise<number> {
    const { client, from, signal, onCopied } = this.#dependencies;
    let count = 0;
    for (;;) {
      signal.throwIfAborted();
      const after = this.#copied[shard] ?? -1;
      const page = await pageOf(client, from, shard, after, checkpoint);
      const last = page.at(-1);
      if (last === undefined) return count;
      await this.#write(page.flatMap(({ _source }) => (_source === undefined ? [] : storedTweetOf(_source))));
      this.#copied = { ...this.#copied, [shard]: Number(last._seq_no) };
      count += page.length;
      await onCopied(page.length, this.#copied);
    }
  }

  /** Versions are those of the log: what the target has already, or newer, stays. */
  async #write(documents: readonly StoredTweet[]): Promise<void> {
    const outcomes = await this.#untilTaken(() => this.#writer.write(documents));
    outcomes.forEach((outcome, at) => {
      if (outcome.kind === 'stored') return;
      throw new TweetscopeError('STORE_REJECTED', `tweet ${documents[at]?.tweet.tweet_id}: ${outcome.error.message}`, {
        cause: outcome.error,
        hint: 'The present index is as it was. Remove the tweet from it or change its mapping, then go on.',
      });
    });
  }

  async #untilTaken<T>(write: () => Promise<T>): Promise<T> {
    for (let nth = 1, delayMs = FIRST_DELAY_MS; ; nth++, delayMs = Math.min(delayMs * 2, LONGEST_DELAY_MS)) {
      this.#dependencies.signal.throwIfAborted();
      try {
        return await write();
      } catch (thrown) {
        const error = elasticsearchError(thrown);
        if (!error.retryable || nth === TRIES) throw error;
        await new Promise((resolve) => setTimeout(resolve, delayMs));
      }
    }
  }

  /** Up to which all operations of each shard are done: above it some may still be missing in a search. */
  async #checkpoints(): Promise<Map<string, number>> {
    const { client, from } = this.#dependencies;
    const { indices } = await client.indices.stats({ index: from, level: 'shards' });
    const shards = Object.entries(indices?.[from]?.shards ?? {});
    return new Map(
      shards.map(([shard, copies]) => {
        const primary = copies.find(({ routing }) => routing?.primary === true);
        return [shard, primary?.seq_no?.local_checkpoint ?? -1];
      }),
    );
  }
}
