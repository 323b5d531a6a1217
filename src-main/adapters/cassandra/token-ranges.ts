const LEAST = -(2n ** 63n);
const SPAN = 2n ** 64n;

export interface TokenRange {
  /** Exclusive. */
  readonly after: bigint;
  /** Inclusive. */
  readonly upTo: bigint;
}

/** The whole ring of Murmur3 tokens in equal parts; no key has the least token. */
export function tokenRanges(count: number): TokenRange[] {
  const at = (part: number) => LEAST + (SPAN * BigInt(part)) / BigInt(count);
  return Array.from({ length: count }, (_, part) => ({
    after: at(part),
    upTo: part === count - 1 ? LEAST + SPAN - 1n : at(part + 1),
  }));
}
