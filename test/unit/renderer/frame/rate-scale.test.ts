import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_RATE_PER_SECOND } from '#shared/domain/rate.ts';
import { rateSchema } from '#shared/domain/simulation.ts';
import {
  fractionOf,
  LAST_STOP,
  perSecondOf,
  RATE_STOPS,
  rateAt,
  stopOf,
} from '../../../../src-renderer/frame/rate-scale.ts';

describe('the slider of rates', () => {
  it('goes from nothing to as fast as it goes, ever faster, by rates the engine takes', () => {
    expect(rateAt(0)).toBe(0);
    expect(rateAt(LAST_STOP)).toBe('max');
    expect(RATE_STOPS).toContain(MAX_RATE_PER_SECOND);
    const paces = RATE_STOPS.map(perSecondOf);
    expect(paces).toEqual(paces.toSorted((a, b) => a - b));
    expect(RATE_STOPS.every((rate) => rateSchema.safeParse(rate).success)).toBe(true);
  });

  it('is logarithmic: each factor of ten is as long as the other', () => {
    const lengths = [10, 100, 1_000].map((rate) => fractionOf(stopOf(rate * 10)) - fractionOf(stopOf(rate)));
    for (const length of lengths) expect(length).toBeCloseTo(lengths[0] ?? 0, 5);
  });

  it('stands where its rate is', () => {
    for (const [stop, rate] of RATE_STOPS.entries()) expect(stopOf(rate)).toBe(stop);
  });

  it('stands at the nearest place for a rate set elsewhere', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: MAX_RATE_PER_SECOND, noNaN: true }), (rate) => {
        const distance = (stop: number) => Math.abs(Math.log(perSecondOf(rateAt(stop))) - Math.log(rate));
        const stop = stopOf(rate);
        for (let other = 1; other < LAST_STOP; other += 1) expect(distance(stop)).toBeLessThanOrEqual(distance(other));
      }),
      { numRuns: 300 },
    );
  });
});
