import { describe, expect, it } from 'vitest';
import { TweetIds } from '#engine/1-source/simulator/ids.ts';

const START_MS = Date.UTC(2026, 0, 26, 23, 30);
const take = (ids: TweetIds, count: number, nowMs: (index: number) => number) =>
  Array.from({ length: count }, (_, index) => ids.next(nowMs(index)));

describe('TweetIds', () => {
  it('writes ms since 2020, sequence and instance', () => {
    const ids = new TweetIds(42);
    expect(ids.next(Date.UTC(2020, 0, 1) + 7)).toBe('000000000007000000042');
    expect(ids.next(Date.UTC(2020, 0, 1) + 7.9)).toBe('000000000007010000042');
    expect(ids.next(START_MS)).toHaveLength(21);
  });

  it('gives 200,000 different ids that sort by time, even within one ms', () => {
    const made = take(new TweetIds(1), 200_000, () => START_MS);
    expect(new Set(made).size).toBe(200_000);
    expect(made).toEqual(made.toSorted());
  });

  it('never goes back when the clock does', () => {
    const made = take(new TweetIds(1), 1_000, (index) => START_MS - index * 60_000);
    expect(new Set(made).size).toBe(1_000);
    expect(made).toEqual(made.toSorted());
  });

  it('differs between instances at the same instants', () => {
    const first = take(new TweetIds(1), 100_000, (index) => START_MS + index);
    const second = take(new TweetIds(2), 100_000, (index) => START_MS + index);
    expect(new Set([...first, ...second]).size).toBe(200_000);
  });

  it('differs after a restart with a clock that went back, as a restart is another instance', () => {
    const before = take(new TweetIds(1234567), 50_000, (index) => START_MS + index);
    const after = take(new TweetIds(7654321), 50_000, (index) => START_MS - 20_000 + index);
    expect(new Set([...before, ...after]).size).toBe(100_000);
  });
});
