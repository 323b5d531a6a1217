import { kafkaError } from './kafka-error.ts';

interface Held<T> {
  readonly client: Promise<T>;
  users: number;
  isDiscarded: boolean;
}

/**
 * A client of kafkajs that is replaced when a topic turns out to be unknown: it asks for the metadata of every topic
 * it ever heard of, and one that was deleted since makes it fail for all the others, for good.
 */
export class Renewable<T> {
  readonly #open: () => Promise<T>;
  readonly #close: (client: T) => Promise<void>;
  #held: Held<T> | null = null;

  constructor(open: () => Promise<T>, close: (client: T) => Promise<void>) {
    this.#open = open;
    this.#close = close;
  }

  async use<Result>(work: (client: T) => Promise<Result>): Promise<Result> {
    const isFresh = this.#held === null;
    try {
      return await this.#once(work);
    } catch (thrown) {
      if (isFresh || kafkaError(thrown).code !== 'TOPIC_UNKNOWN') throw thrown;
      return this.#once(work);
    }
  }

  async close(): Promise<void> {
    const held = this.#held;
    if (held !== null) await this.#discard(held);
  }

  async #once<Result>(work: (client: T) => Promise<Result>): Promise<Result> {
    this.#held ??= { client: this.#open(), users: 0, isDiscarded: false };
    const held = this.#held;
    held.users += 1;
    try {
      return await work(await held.client);
    } catch (thrown) {
      const isOpen = await held.client.then(() => true).catch(() => false);
      if (!isOpen || kafkaError(thrown).code === 'TOPIC_UNKNOWN') void this.#discard(held);
      throw thrown;
    } finally {
      held.users -= 1;
      if (held.isDiscarded) await this.#closeUnused(held);
    }
  }

  /** Closed when the last one that works with it is done. */
  async #discard(held: Held<T>): Promise<void> {
    if (this.#held === held) this.#held = null;
    held.isDiscarded = true;
    await this.#closeUnused(held);
  }

  async #closeUnused({ client, users }: Held<T>): Promise<void> {
    if (users === 0) await client.then((one) => this.#close(one)).catch(() => undefined);
  }
}
