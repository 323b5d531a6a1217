import { describe, expect, it } from 'vitest';
import { Random, scrambledFraction } from '#engine/1-source/simulator/random.ts';

const fractions = (random: Random, count = 20) => Array.from({ length: count }, () => random.fraction());

describe('Random', () => {
  it('repeats itself for a seed and stream, and for no other', () => {
    const numbers = fractions(new Random(7, 1));
    expect(fractions(new Random(7, 1))).toEqual(numbers);
    expect(fractions(new Random(8, 1))).not.toEqual(numbers);
    expect(fractions(new Random(7, 2))).not.toEqual(numbers);
  });

  it('spreads evenly over 0 to 1', () => {
    const random = new Random(1);
    const counts = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 100_000; draw++) {
      const tenth = Math.floor(random.fraction() * 10);
      counts[tenth] = (counts[tenth] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  it('reaches both ends of a range', () => {
    const random = new Random(1);
    const drawn = new Set(Array.from({ length: 200 }, () => random.between(3, 6)));
    expect([...drawn].toSorted()).toEqual([3, 4, 5, 6]);
  });

  it('picks by weight, never what weighs nothing', () => {
    const random = new Random(1);
    const counts = [0, 0, 0];
    for (let draw = 0; draw < 10_000; draw++) {
      const index = random.weighted([1, 0, 3]);
      counts[index] = (counts[index] ?? 0) + 1;
    }
    expect(counts[1]).toBe(0);
    expect((counts[2] ?? 0) / (counts[0] ?? 1)).toBeGreaterThan(2.7);
    expect((counts[2] ?? 0) / (counts[0] ?? 1)).toBeLessThan(3.3);
  });

  it('scrambles neighbouring numbers far apart', () => {
    const near = Array.from({ length: 1_000 }, (_, index) => scrambledFraction(42, index));
    expect(Math.min(...near)).toBeLessThan(0.02);
    expect(Math.max(...near)).toBeGreaterThan(0.98);
    expect(new Set(near).size).toBe(1_000);
  });
});
