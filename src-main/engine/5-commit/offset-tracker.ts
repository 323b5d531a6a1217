interface Entry<T> {
  readonly offset: number;
  readonly item: T;
  done: boolean;
}

export interface DonePrefix<T> {
  /** One more than the last offset done: what is to be committed. */
  readonly nextOffset: number;
  readonly items: readonly T[];
}

/**
 * One partition's messages in flight, in the order they came. What may be committed is the longest prefix that is
 * done, however out of order the stores acknowledge. Offsets may have gaps, but always grow.
 */
export class OffsetTracker<T> {
  #entries: Entry<T>[] = [];

  /** @returns call it when the message needs nothing more; calling it again does nothing. */
  track(offset: number, item: T): () => void {
    const last = this.#entries.at(-1);
    if (last !== undefined && offset <= last.offset) {
      throw new RangeError(`offset ${offset} came after ${last.offset}: a seek or an assignment needs a new tracker`);
    }
    const entry: Entry<T> = { offset, item, done: false };
    this.#entries.push(entry);
    return () => {
      entry.done = true;
    };
  }

  /** Messages tracked and not yet taken. */
  get pending(): number {
    return this.#entries.length;
  }

  /** Takes the prefix that is done; null where the oldest message is not. */
  takeDone(): DonePrefix<T> | null {
    const end = this.#entries.findIndex((entry) => !entry.done);
    const done = end === -1 ? this.#entries : this.#entries.slice(0, end);
    const last = done.at(-1);
    if (last === undefined) return null;
    this.#entries = end === -1 ? [] : this.#entries.slice(end);
    return { nextOffset: last.offset + 1, items: done.map((entry) => entry.item) };
  }

  /** Forgets all that is tracked. @returns what it was. */
  dropAll(): readonly T[] {
    const dropped = this.#entries.map((entry) => entry.item);
    this.#entries = [];
    return dropped;
  }
}
