import { isDeepStrictEqual } from 'node:util';
import type { Client } from '@elastic/elasticsearch';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { type IndexedTweet, indexedTweetOf, storedTweetOf } from '../indexed-tweet.ts';
import { type Places, pageOf } from './shard-pages.ts';

/** Named in the error; more say no more. */
const MOST_NAMED = 5;

interface Dependencies {
  readonly client: Client;
  readonly from: string;
  readonly to: string;
  readonly signal: AbortSignal;
  readonly onCompared: (count: number) => void;
}

/**
 * Reads what was copied out of both indices, and compares it field by field. It goes by sequence numbers as the copy
 * does: what is overwritten meanwhile has a later number, and its turn comes after it was copied again. So all is
 * compared while the pipeline writes, and only the last few while writes wait.
 */
export class IndexComparison {
  readonly #dependencies: Dependencies;
  #compared: Places = {};

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  /** @throws STORE_REJECTED naming tweets that the new index has otherwise, or not at all */
  async upTo(copied: Places): Promise<void> {
    for (const [shard, last] of Object.entries(copied)) await this.#shard(shard, last);
  }

  async #shard(shard: string, upTo: number): Promise<void> {
    const { client, from, signal, onCompared } = this.#dependencies;
    for (let after = this.#compared[shard] ?? -1; ; ) {
      signal.throwIfAborted();
      const page = await pageOf(client, from, shard, after, upTo);
      const last = page.at(-1);
      if (last === undefined) break;
      await this.#compare(page.flatMap(({ _source }) => (_source === undefined ? [] : _source)));
      after = Number(last._seq_no);
      onCompared(page.length);
    }
    this.#compared = { ...this.#compared, [shard]: upTo };
  }

  async #compare(before: readonly IndexedTweet[]): Promise<void> {
    const { client, from, to } = this.#dependencies;
    const { docs } = await client.mget<IndexedTweet>({ index: to, ids: before.map(({ tweet_id }) => tweet_id) });
    const after = new Map(docs.map((one) => [one._id, '_source' in one ? one._source : undefined]));
    const wrong = before.flatMap((one) => differenceOf(one, after.get(one.tweet_id)) ?? []);
    if (wrong.length === 0) return;
    const named = wrong.slice(0, MOST_NAMED).join('; ');
    const more = wrong.length > MOST_NAMED ? `; ${wrong.length - MOST_NAMED} more` : '';
    throw new TweetscopeError('STORE_REJECTED', `${to} is not as ${from}: ${named}${more}`, {
      hint: 'The present index is as it was. Start again with --discard, then without it.',
    });
  }
}

/** Fields that are made of others are held to how this version makes them, all others to what the old index has. */
function differenceOf(before: IndexedTweet, after: IndexedTweet | undefined): string | null {
  if (after === undefined) return `tweet ${before.tweet_id} is missing`;
  const expected = indexedTweetOf(storedTweetOf(before));
  const fields = new Set([...Object.keys(expected), ...Object.keys(after)]) as Set<keyof IndexedTweet>;
  const different = [...fields].filter((field) => !isDeepStrictEqual(expected[field], after[field]));
  return different.length === 0 ? null : `tweet ${before.tweet_id} has another ${different.join(', ')}`;
}
