import type { Client } from '@elastic/elasticsearch';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';

const KEPT = 16;
const KEEP_ALIVE = '5m';

/**
 * Scores shift with every tweet that arrives, so pages by relevance read on in the index as it was at the first one: a
 * point in time, which Elasticsearch keeps for us. Its id is long; a cursor carries a number for it.
 */
export class KeptViews {
  readonly #client: Client;
  readonly #index: string;
  readonly #views = new Map<number, string>();
  /** Begins at random, so that a cursor from before a restart isn't taken for another search's. */
  #nextNumber = 1 + Math.floor(Math.random() * 1e12);

  constructor(client: Client, index: string) {
    this.#client = client;
    this.#index = index;
  }

  async open(): Promise<number> {
    const { id } = await this.#client.openPointInTime({ index: this.#index, keep_alive: KEEP_ALIVE });
    const number = this.#nextNumber++;
    this.#views.set(number, id);
    const oldest = this.#views.keys().next().value;
    if (this.#views.size > KEPT && oldest !== undefined) await this.close(oldest);
    return number;
  }

  /** @throws QUERY_INVALID where the view is no longer kept */
  find(number: number): { readonly id: string; readonly keep_alive: string } {
    const id = this.#views.get(number);
    if (id === undefined) throw viewIsGone();
    return { id, keep_alive: KEEP_ALIVE };
  }

  /** One that is gone already is closed too. */
  async close(number: number): Promise<void> {
    const id = this.#views.get(number);
    this.#views.delete(number);
    if (id !== undefined) await this.#client.closePointInTime({ id }).catch(() => undefined);
  }

  async closeAll(): Promise<void> {
    await Promise.all([...this.#views.keys()].map((number) => this.close(number)));
  }
}

export function viewIsGone(): TweetscopeError {
  return new TweetscopeError('QUERY_INVALID', 'the search is too old to go on', { hint: 'Search again.' });
}
