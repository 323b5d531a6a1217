import { describe, expect, it } from 'vitest';
import { bucketsOfHour, dayPlaceOf, HOURS, SHARDS } from '../../../../src-main/adapters/cassandra/day-buckets.ts';
import { tokenRanges } from '../../../../src-main/adapters/cassandra/token-ranges.ts';

describe('dayPlaceOf', () => {
  it('puts a tweet into a bucket of its hour, the same for ever', () => {
    const atMs = Date.UTC(2026, 0, 26, 23, 59, 59, 999);
    expect(dayPlaceOf('1234567890', atMs)).toEqual({ day: '2026-01-26', hour: 23, bucket: 188 });
    expect(bucketsOfHour(23)).toContain(dayPlaceOf('1', atMs).bucket);
    expect(dayPlaceOf('1', Date.UTC(1969, 11, 31, 23)).day).toBe('1969-12-31');
  });

  it('spreads an hour evenly', () => {
    const counts = new Map<number, number>();
    for (let id = 0; id < 8_000; id++) {
      const { bucket } = dayPlaceOf(String(1_000_000_000 + id), 0);
      counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
    }
    expect([...counts.keys()].toSorted((one, other) => one - other)).toEqual(bucketsOfHour(0));
    for (const count of counts.values()) expect(count).toBeGreaterThan(800);
    expect(new Set(Array.from({ length: HOURS }, (_, hour) => bucketsOfHour(hour)).flat()).size).toBe(HOURS * SHARDS);
  });
});

describe('tokenRanges', () => {
  it('covers the ring once', () => {
    const ranges = tokenRanges(7);
    expect(ranges[0]?.after).toBe(-(2n ** 63n));
    expect(ranges.at(-1)?.upTo).toBe(2n ** 63n - 1n);
    for (let at = 1; at < ranges.length; at++) expect(ranges[at]?.after).toBe(ranges[at - 1]?.upTo);
  });
});
