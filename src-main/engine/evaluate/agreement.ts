import { SENTIMENTS, type Sentiment } from '#shared/domain/analysis.ts';
import type { Agreement, PairedRight } from '#shared/domain/evaluation.ts';

/** How far two judges of the same texts agree, in memory that does not grow. */
export class AgreementTally {
  readonly #pairs = perSentiment(() => perSentiment(() => 0));
  #judged = 0;
  #onlyOne = 0;
  #onlyOther = 0;

  /** @param truth null where nobody knows it @returns whether they agree */
  add(one: Sentiment, other: Sentiment, truth: Sentiment | null): boolean {
    this.#pairs[one][other]++;
    if (truth !== null) {
      this.#judged++;
      if (one === truth && other !== truth) this.#onlyOne++;
      if (other === truth && one !== truth) this.#onlyOther++;
    }
    return one === other;
  }

  result(): Agreement {
    const pairs = this.#pairs;
    const sum = (list: readonly number[]) => list.reduce((total, count) => total + count, 0);
    const ofOne = SENTIMENTS.map((one) => sum(Object.values(pairs[one])));
    const ofOther = SENTIMENTS.map((other) => sum(SENTIMENTS.map((one) => pairs[one][other])));
    const texts = sum(ofOne);
    const agreement = texts === 0 ? 0 : sum(SENTIMENTS.map((same) => pairs[same][same])) / texts;
    const byChance = texts === 0 ? 0 : sum(ofOne.map((count, at) => count * (ofOther[at] ?? 0))) / texts ** 2;
    return {
      texts,
      agreement,
      // Where both say the same one thing of every text, chance explains all of it and there is nothing to measure.
      kappa: texts === 0 || byChance === 1 ? null : (agreement - byChance) / (1 - byChance),
      pairs: perSentiment((one) => ({ ...pairs[one] })),
      right: this.#judged === 0 ? null : this.#right(),
    };
  }

  #right(): PairedRight {
    return { onlyOne: this.#onlyOne, onlyOther: this.#onlyOther, pValue: signTest(this.#onlyOne, this.#onlyOther) };
  }
}

/**
 * McNemar's test in its exact form: how likely a split as uneven as this would be if both were right equally often.
 * @returns 0–1
 */
export function signTest(one: number, other: number): number {
  const all = one + other;
  let logTerm = -all * Math.LN2;
  let tail = 0;
  for (let count = 0; count <= Math.min(one, other); count++) {
    tail += Math.exp(logTerm);
    logTerm += Math.log(all - count) - Math.log(count + 1);
  }
  return Math.min(1, 2 * tail);
}

function perSentiment<Value>(make: (sentiment: Sentiment) => Value): Record<Sentiment, Value> {
  return { negative: make('negative'), neutral: make('neutral'), positive: make('positive') };
}
