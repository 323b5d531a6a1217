import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strongest, tempered } from '../../../../src-main/adapters/offline/class-scores.ts';
import { scoresOf } from '../../../../src-main/adapters/offline/sentiment/sentiment-model.ts';

const odds = fc.double({ min: -60, max: 60, noNaN: true });

describe('scoresOf', () => {
  it('are three shares of one, the strongest odds first', () => {
    fc.assert(
      fc.property(odds, odds, (negative, positive) => {
        const scores = scoresOf({ negative, positive });
        expect(Object.values(scores).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        if (positive > Math.max(negative, 0) + 1e-6) expect(strongest(scores)).toBe('positive');
        if (negative > Math.max(positive, 0) + 1e-6) expect(strongest(scores)).toBe('negative');
      }),
    );
  });

  it('are the shares that the odds say', () => {
    expect(scoresOf({ negative: 0, positive: 0 }).neutral).toBeCloseTo(1 / 3, 9);
    const scores = scoresOf({ negative: Math.log(2), positive: Math.log(5) });
    expect([scores.negative, scores.neutral, scores.positive]).toEqual(
      [2 / 8, 1 / 8, 5 / 8].map((share) => expect.closeTo(share, 9)),
    );
  });
});

describe('tempered', () => {
  it('draws together and keeps sum and order', () => {
    const scores = { negative: 0.1, neutral: 0.2, positive: 0.7 };
    const mixed = tempered(scores, 0.5);
    expect(mixed.positive).toBeCloseTo(0.35 + 1 / 6, 9);
    expect(Object.values(mixed).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(strongest(mixed)).toBe('positive');
  });
});
