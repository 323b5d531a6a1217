import type { Client } from '@elastic/elasticsearch';
import type { WriteOutcome } from '#engine/ports/tweet-store.ts';
import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import { elasticsearchError, refusal } from './elasticsearch-error.ts';
import { indexedTweetOf } from './indexed-tweet.ts';

/** Bounds of one bulk request; Elasticsearch refuses bodies above 100 MB and is quickest far below. */
const MOST_BYTES = 5_000_000;
const MOST_DOCUMENTS = 1_000;
/** Two keep a node at work while the answer of one is on its way. */
const MOST_REQUESTS = 2;

/** How long Elasticsearch may hold a request for a shard that is not there yet; its own minute hides an outage. */
const SHARD_TIMEOUT = '5s';

const VERSION_CONFLICT = 409;
const STORED: WriteOutcome = { kind: 'stored' };

interface Chunk {
  readonly lines: string[];
  readonly places: number[];
  bytes: number;
}

export class BulkWriter {
  readonly #client: Client;
  readonly #index: string;

  constructor(client: Client, index: string) {
    this.#client = client;
    this.#index = index;
  }

  /** @throws STORE_UNAVAILABLE where some were not taken for now: writing all again harms none */
  async write(documents: readonly StoredTweet[]): Promise<readonly WriteOutcome[]> {
    const outcomes: WriteOutcome[] = documents.map(() => STORED);
    const waiting = chunksOf(documents);
    const work = async () => {
      for (let chunk = waiting.shift(); chunk !== undefined; chunk = waiting.shift()) {
        await this.#send(chunk, outcomes);
      }
    };
    await Promise.all(Array.from({ length: Math.min(MOST_REQUESTS, waiting.length) }, work));
    return outcomes;
  }

  async #send({ lines, places }: Chunk, outcomes: WriteOutcome[]): Promise<void> {
    const { items, errors } = await this.#client
      .bulk({
        index: this.#index,
        operations: lines,
        timeout: SHARD_TIMEOUT,
        filter_path: 'errors,items.*.status,items.*.error',
      })
      .catch((thrown) => {
        throw elasticsearchError(thrown);
      });
    if (!errors) return;
    items.forEach(({ index: item }, at) => {
      if (item?.error === undefined || item.status === VERSION_CONFLICT) return;
      const { type, reason, caused_by } = item.error;
      const error = refusal(item.status, [type, reason, caused_by?.reason].filter(Boolean).join(': '));
      if (error.retryable) throw error;
      outcomes[places[at] ?? 0] = { kind: 'rejected', error };
    });
  }
}

/**
 * The version is the one of the log: an older write conflicts with a newer document and changes nothing, and so does
 * the same write again.
 */
function chunksOf(documents: readonly StoredTweet[]): Chunk[] {
  const chunks: Chunk[] = [];
  documents.forEach((document, place) => {
    const { tweet, version } = document;
    const action = JSON.stringify({ index: { _id: tweet.tweet_id, version, version_type: 'external' } });
    const body = JSON.stringify(indexedTweetOf(document));
    const bytes = Buffer.byteLength(action) + Buffer.byteLength(body) + 2;
    let chunk = chunks.at(-1);
    if (chunk === undefined || chunk.bytes + bytes > MOST_BYTES || chunk.places.length >= MOST_DOCUMENTS) {
      chunk = { lines: [], places: [], bytes: 0 };
      chunks.push(chunk);
    }
    chunk.lines.push(action, body);
    chunk.places.push(place);
    chunk.bytes += bytes;
  });
  return chunks;
}
