/** Places for each feature: the emptier, the sooner a feature that is not known is told from one that is. */
const PLACES_A_FEATURE = 4;
const NOT_THERE = -1;

/** Finds the row of a feature by its hash. */
export class FeatureIndex {
  readonly #hashes: Uint32Array;
  /** One more than the row of the feature that hashes to a place or to one just before it; 0 where none does. */
  readonly #rows: Uint32Array;
  readonly #shift: number;

  /** @param hashes of the features, each once, in the order of their rows */
  constructor(hashes: Uint32Array) {
    const bits = Math.ceil(Math.log2(hashes.length * PLACES_A_FEATURE + 2));
    this.#hashes = hashes;
    this.#shift = 32 - bits;
    this.#rows = new Uint32Array(2 ** bits);
    const last = this.#rows.length - 1;
    hashes.forEach((hash, row) => {
      let place = hash >>> this.#shift;
      while (this.#rows[place] !== 0) place = (place + 1) & last;
      this.#rows[place] = row + 1;
    });
  }

  /** @returns -1 for a feature that is not known */
  rowOf(hash: number): number {
    const last = this.#rows.length - 1;
    for (let place = hash >>> this.#shift; ; place = (place + 1) & last) {
      const row = (this.#rows[place] as number) - 1;
      if (row === NOT_THERE || this.#hashes[row] === hash) return row;
    }
  }
}
