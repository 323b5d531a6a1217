import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classScores, strongest } from '../../../../src-main/adapters/offline/class-scores.ts';

const readings = { score: fc.integer({ min: -200, max: 200 }), hits: fc.nat(60), known: fc.boolean() };

describe('classScores', () => {
  it('are three shares of one', () => {
    fc.assert(
      fc.property(readings.score, readings.hits, readings.known, (score, hits, known) => {
        const scores = Object.values(classScores(score, hits, known));
        expect(scores.every((share) => share >= 0 && share <= 1)).toBe(true);
        expect(scores.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('follow the sign of the score, and mirror it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), readings.known, (score, known) => {
        expect(strongest(classScores(score, 1, known))).toBe('positive');
        expect(strongest(classScores(-score, 1, known))).toBe('negative');
        expect(classScores(-score, 1, known).negative).toBeCloseTo(classScores(score, 1, known).positive, 9);
      }),
    );
  });

  it('grow surer with the score', () => {
    const confidences = [1, 2, 4, 8, 16].map((score) => classScores(score, 2, true).positive);
    expect(confidences).toEqual(confidences.toSorted((a, b) => a - b));
    expect(confidences.at(-1)).toBeGreaterThan(0.85);
  });

  it('say neutral of a score of 0, and are less sure without any hit or in a foreign language', () => {
    const balanced = classScores(0, 4, true);
    expect(strongest(balanced)).toBe('neutral');
    expect(classScores(0, 0, true).neutral).toBeLessThan(balanced.neutral);
    expect(classScores(8, 4, false).positive).toBeLessThan(classScores(8, 4, true).positive);
  });
});
