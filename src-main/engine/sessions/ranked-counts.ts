import type { Sentiment } from '#shared/domain/analysis.ts';
import type { Ranked } from '#shared/session/session-record.ts';

const MOST_NAMES = 4_000;

type Counts = Record<Sentiment, number>;

/**
 * How often each name occurred, by sentiment. Bounded: when there are too many names the rarer half is forgotten, so a
 * count is exact for what stays frequent and may be too low for what was rare for long.
 */
export class RankedCounts {
  #counts = new Map<string, Counts>();

  add(name: string, sentiment: Sentiment): void {
    const known = this.#counts.get(name);
    if (known !== undefined) {
      known[sentiment] += 1;
      return;
    }
    if (this.#counts.size >= MOST_NAMES) this.#counts = new Map(this.#ranked().slice(0, MOST_NAMES / 2));
    const counts: Counts = { negative: 0, neutral: 0, positive: 0 };
    counts[sentiment] = 1;
    this.#counts.set(name, counts);
  }

  /** Most frequent first; ties by name. */
  top(limit: number): Ranked[] {
    const ranked = this.#ranked().slice(0, limit);
    return ranked.map(([name, counts]) => ({ name, count: totalOf(counts), bySentiment: { ...counts } }));
  }

  #ranked(): [string, Counts][] {
    return [...this.#counts].sort(
      ([oneName, one], [otherName, other]) => totalOf(other) - totalOf(one) || (oneName < otherName ? -1 : 1),
    );
  }
}

function totalOf({ negative, neutral, positive }: Counts): number {
  return negative + neutral + positive;
}
