import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AgreementTally, signTest } from '#engine/evaluate/agreement.ts';
import { SENTIMENTS, type Sentiment } from '#shared/domain/analysis.ts';

const tallyOf = (rows: readonly (readonly [Sentiment, Sentiment, Sentiment | null])[]) => {
  const tally = new AgreementTally();
  for (const row of rows) tally.add(...row);
  return tally.result();
};

describe('agreement', () => {
  it('is what a textbook computes', () => {
    // Cohen's example of 50 cases, two of the three classes: 20 and 15 agreed, 5 and 10 not; kappa 0.4.
    const rows = [
      ...Array(20).fill(['positive', 'positive', null]),
      ...Array(5).fill(['positive', 'negative', null]),
      ...Array(10).fill(['negative', 'positive', null]),
      ...Array(15).fill(['negative', 'negative', null]),
    ];
    const { texts, agreement, kappa, pairs, right } = tallyOf(rows);
    expect({ texts, agreement, right }).toEqual({ texts: 50, agreement: 0.7, right: null });
    expect(kappa).toBeCloseTo(0.4, 12);
    expect(pairs.negative.positive).toBe(10);
  });

  it('can’t be told from nothing, nor from judges who say one thing only', () => {
    expect(tallyOf([])).toMatchObject({ texts: 0, agreement: 0, kappa: null });
    expect(tallyOf([['neutral', 'neutral', null]])).toMatchObject({ agreement: 1, kappa: null });
  });

  it('counts who alone was right', () => {
    const { right } = tallyOf([
      ['positive', 'neutral', 'positive'],
      ['positive', 'neutral', 'neutral'],
      ['positive', 'neutral', 'neutral'],
      ['positive', 'neutral', 'negative'],
      ['neutral', 'neutral', 'neutral'],
    ]);
    expect(right).toMatchObject({ onlyOne: 1, onlyOther: 2, pValue: 1 });
  });

  it('is the same whoever is first', () => {
    const sentiment = fc.constantFrom(...SENTIMENTS);
    fc.assert(
      fc.property(fc.array(fc.tuple(sentiment, sentiment, sentiment), { minLength: 1 }), (rows) => {
        const there = tallyOf(rows);
        const back = tallyOf(rows.map(([one, other, truth]) => [other, one, truth]));
        expect(back.agreement).toBe(there.agreement);
        expect(back.kappa ?? 2).toBeCloseTo(there.kappa ?? 2, 9);
        expect(back.right?.pValue).toBe(there.right?.pValue);
      }),
    );
  });
});

describe('the sign test', () => {
  it.each([
    [0, 0, 1],
    [5, 5, 1],
    [0, 5, 0.0625],
    [10, 2, 158 / 4_096],
    [1, 9, 22 / 1_024],
  ])('of %i against %i is %f', (one, other, p) => {
    expect(signTest(one, other)).toBeCloseTo(p, 12);
  });

  it('stays a probability for any counts', () => {
    for (const [one, other] of [
      [40_000, 60_000],
      [50_000, 50_100],
      [1, 1_000_000],
    ] as const) {
      const p = signTest(one, other);
      expect(p).toBeGreaterThanOrEqual(0);
      expect(p).toBeLessThanOrEqual(1);
    }
    expect(signTest(50_000, 50_100)).toBeCloseTo(0.753, 2);
  });
});
