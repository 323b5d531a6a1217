import { describe, expect, it } from 'vitest';
import { Random } from '#engine/1-source/simulator/random.ts';
import { Trend } from '#engine/1-source/simulator/trends.ts';

const START_MS = Date.UTC(2026, 0, 26, 12);
const HOUR_MS = 3_600_000;
const BASES = Array.from({ length: 10 }, (_, index) => 1 / (index + 2));

function shares(trend: Trend, nowMs: number): number[] {
  const random = new Random(1);
  const counts = new Array<number>(BASES.length).fill(0);
  for (let draw = 0; draw < 4_000; draw++) {
    const index = trend.pick(random, nowMs);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts.map((count) => count / 4_000);
}

describe('Trend', () => {
  it('puts other options on top as hours pass', () => {
    const trend = new Trend(BASES, 7, 3);
    const tops = Array.from({ length: 24 }, (_, hour) => {
      const at = shares(trend, START_MS + hour * HOUR_MS);
      return at.indexOf(Math.max(...at));
    });
    expect(new Set(tops).size).toBeGreaterThanOrEqual(4);
  });

  it('rises and fades over minutes, not from one moment to the next', () => {
    const trend = new Trend(BASES, 7, 3);
    for (let minute = 0; minute < 120; minute++) {
      const before = shares(trend, START_MS + minute * 60_000);
      const after = shares(trend, START_MS + (minute + 1) * 60_000);
      after.forEach((share, index) => void expect(Math.abs(share - (before[index] as number))).toBeLessThan(0.35));
    }
  });

  it('is a function of seed and time alone', () => {
    const [first, second] = [new Trend(BASES, 7, 3), new Trend(BASES, 7, 3)];
    shares(second, START_MS - 5 * HOUR_MS);
    expect(shares(second, START_MS)).toEqual(shares(first, START_MS));
    expect(shares(new Trend(BASES, 8, 3), START_MS)).not.toEqual(shares(first, START_MS));
  });

  it('leaves nobody out', () => {
    expect(Math.min(...shares(new Trend(BASES, 7, 3), START_MS))).toBeGreaterThan(0);
  });
});
