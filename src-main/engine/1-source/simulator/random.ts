const UINT32 = 4_294_967_296;

/** Spreads whole numbers over 32 bits: the same ones give the same result, neighbours nothing alike. */
export function scramble(...numbers: readonly number[]): number {
  let state = 0x9e3779b9;
  for (const number of numbers) {
    state = Math.imul(state ^ (number >>> 0), 0x85ebca6b);
    state = Math.imul(state ^ (state >>> 13) ^ Math.floor(number / UINT32), 0xc2b2ae35);
    state ^= state >>> 16;
  }
  return state >>> 0;
}

/** A number 0–1 that the given numbers decide. */
export const scrambledFraction = (...numbers: readonly number[]): number => scramble(...numbers) / UINT32;

/** Seeded random numbers (sfc32): quick, and the same on every machine. */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  /** Streams of one seed have nothing to do with each other. */
  constructor(seed: number, stream = 0) {
    this.#a = scramble(seed, stream, 1) | 0;
    this.#b = scramble(seed, stream, 2) | 0;
    this.#c = scramble(seed, stream, 3) | 0;
    for (let round = 0; round < 12; round++) this.fraction();
  }

  /** From 0 inclusive to 1 exclusive. */
  fraction(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return (sum >>> 0) / UINT32;
  }

  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number {
    return Math.floor(this.fraction() * limit);
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }

  /** Index of one of `weights`, as often as its weight says; 0 where all are 0. */
  weighted(weights: readonly number[]): number {
    let left = this.fraction() * weights.reduce((sum, weight) => sum + weight, 0);
    for (let index = 0; index < weights.length; index++) {
      left -= weights[index] as number;
      if (left < 0) return index;
    }
    return 0;
  }

  /** Heavy-tailed, at least 1: the smaller `tail`, the larger the largest. */
  pareto(tail: number): number {
    return (1 - this.fraction()) ** (-1 / tail);
  }
}
