import { type Client, errors, types } from 'cassandra-driver';
import type { WriteOutcome } from '#engine/ports/tweet-store.ts';
import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import type { AdaptiveLimit } from './adaptive-limit.ts';
import { cassandraError, isRejected } from './cassandra-error.ts';
import { type PlaceRow, type Statement, TweetRows } from './tweet-rows.ts';

const STORED: WriteOutcome = { kind: 'stored' };
const OPTIONS = { prepare: true, isIdempotent: true } as const;
/** Rows of one partition written at once: far from what a server warns of, and little to repeat. */
const MOST_ROWS = 64;
const OVERLOADED: readonly number[] = [
  types.responseErrorCodes.overloaded,
  types.responseErrorCodes.writeTimeout,
  types.responseErrorCodes.unavailableException,
];

/** A row with the place of its document among those to be written. */
type Placed = PlaceRow & { readonly at: number };

/**
 * Rows of one partition go together, which is one write for the server; never those of several, which one node would
 * have to keep and deliver. Written again, with an older version or in another order, rows end up the same.
 */
export class TweetWriter {
  readonly #client: Client;
  readonly #limit: AdaptiveLimit;
  readonly #rows: TweetRows;

  /** @param ttlSeconds 0 keeps rows for ever */
  constructor(client: Client, limit: AdaptiveLimit, ttlSeconds: number) {
    this.#client = client;
    this.#limit = limit;
    this.#rows = new TweetRows(ttlSeconds);
  }

  /**
   * What was not taken is tried again as long as some of it was: a slow server gets through a batch piece by piece,
   * where writing all again would keep it as slow.
   * @throws STORE_UNAVAILABLE where none was taken for now: writing all again harms none
   */
  async write(documents: readonly StoredTweet[]): Promise<readonly WriteOutcome[]> {
    const outcomes: WriteOutcome[] = documents.map(() => STORED);
    let waiting = documents.map((document, place) => ({ document, place }));
    while (waiting.length > 0) {
      const thrown = await this.#put(waiting.map(({ document }) => document));
      const failures = waiting.map((_, at) => (thrown.has(at) ? cassandraError(thrown.get(at)) : null));
      const again = waiting.filter((_, at) => failures[at]?.retryable === true);
      if (again.length === waiting.length) throw failures[0];
      waiting.forEach(({ place }, at) => {
        const error = failures[at];
        if (error?.retryable === false) outcomes[place] = { kind: 'rejected', error };
      });
      waiting = again;
    }
    return outcomes;
  }

  /**
   * The row by id goes last: what it says is there, the other tables have already.
   * @returns what was thrown, by the place of its document
   */
  async #put(documents: readonly StoredTweet[]): Promise<ReadonlyMap<number, unknown>> {
    const thrown = new Map<number, unknown>();
    const places = documents.flatMap((document, at) => this.#rows.places(document).map((row) => ({ ...row, at })));
    await Promise.all(partitionsOf(places).map((rows) => this.#executeTogether(rows, thrown)));
    await Promise.all(
      documents.map(async (document, at) => {
        if (!thrown.has(at)) await this.#execute(this.#rows.byId(document)).catch((one) => thrown.set(at, one));
      }),
    );
    return thrown;
  }

  /** Where the server refuses rows that came together, each is asked alone, so that one does not take the others along. */
  async #executeTogether(rows: readonly Placed[], thrown: Map<number, unknown>): Promise<void> {
    const [first] = rows;
    if (first === undefined) return;
    try {
      await (rows.length === 1 ? this.#execute(first) : this.#executeBatch(rows));
    } catch (one) {
      if (rows.length > 1 && isRejected(one)) {
        await Promise.all(rows.map((row) => this.#executeTogether([row], thrown)));
      } else {
        for (const { at } of rows) thrown.set(at, one);
      }
    }
  }

  #execute({ query, params }: Statement): Promise<unknown> {
    return this.#limit.run(() => this.#client.execute(query, [...params], OPTIONS), isOverload);
  }

  #executeBatch(rows: readonly Statement[]): Promise<unknown> {
    const queries = rows.map(({ query, params }) => ({ query, params: [...params] }));
    return this.#limit.run(() => this.#client.batch(queries, { ...OPTIONS, logged: false }), isOverload);
  }
}

/** Rows of the same partition together, in pieces. */
function partitionsOf(rows: readonly Placed[]): Placed[][] {
  const pieces: Placed[][] = [];
  const open = new Map<string, Placed[]>();
  for (const row of rows) {
    let piece = open.get(row.partition);
    if (piece === undefined || piece.length >= MOST_ROWS) {
      piece = [];
      open.set(row.partition, piece);
      pieces.push(piece);
    }
    piece.push(row);
  }
  return pieces;
}

function isOverload(thrown: unknown): boolean {
  if (isRejected(thrown)) return false;
  if (thrown instanceof errors.ResponseError) return OVERLOADED.includes(thrown.code);
  return thrown instanceof errors.OperationTimedOutError || thrown instanceof errors.BusyConnectionError;
}
