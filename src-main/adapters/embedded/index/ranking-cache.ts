import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';

interface Ranking {
  readonly number: number;
  /** Best first. */
  readonly ids: readonly number[];
}

const KEPT = 16;

/** The rankings of the last searches by relevance, so that their pages neither repeat nor skip a tweet. */
export class RankingCache {
  /** Nobody pages beyond; it bounds what is kept. */
  static readonly LONGEST = 10_000;

  readonly #rankings = new Map<number, Ranking>();
  /** Begins at random, so that a cursor from before a restart isn't taken for another search's. */
  #nextNumber = Math.floor(Math.random() * 1e12);

  keep(ids: readonly number[]): Ranking {
    const ranking = { number: this.#nextNumber++, ids };
    this.#rankings.set(ranking.number, ranking);
    const oldest = this.#rankings.keys().next().value;
    if (this.#rankings.size > KEPT && oldest !== undefined) this.#rankings.delete(oldest);
    return ranking;
  }

  /** @throws QUERY_INVALID where the ranking is no longer kept */
  find(number: number): Ranking {
    const ranking = this.#rankings.get(number);
    if (ranking === undefined) {
      throw new TweetscopeError('QUERY_INVALID', 'the search is too old to go on', { hint: 'Search again.' });
    }
    this.#rankings.delete(number);
    this.#rankings.set(number, ranking);
    return ranking;
  }
}
