import { type SentimentCounts, sentimentCounts } from './index-schema.ts';

interface Counted {
  readonly name: string;
  readonly count: number;
  readonly bySentiment: SentimentCounts;
}

/** Counts names by sentiment number. */
export class Tally {
  readonly #counts = new Map<string, [number, number, number]>();

  add(name: string, sentiment: number): void {
    let counts = this.#counts.get(name);
    if (counts === undefined) {
      counts = [0, 0, 0];
      this.#counts.set(name, counts);
    }
    counts[sentiment as 0 | 1 | 2]++;
  }

  /** Most frequent first; ties by name. */
  top(limit: number): Counted[] {
    const all = Array.from(this.#counts, ([name, counts]) => ({
      name,
      count: counts[0] + counts[1] + counts[2],
      counts,
    }));
    all.sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1));
    return all
      .slice(0, limit)
      .map(({ name, count, counts }) => ({ name, count, bySentiment: sentimentCounts(counts) }));
  }
}
