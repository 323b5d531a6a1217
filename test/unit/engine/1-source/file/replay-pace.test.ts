import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FilePace, ReplayPace } from '#engine/1-source/file/replay-pace.ts';

const START_MS = Date.UTC(2026, 0, 26);

/** When each tweet comes, ms after the first, where whoever asks comes back exactly after the wait. */
function times(pace: FilePace, recorded: readonly (number | null)[], speedUp = 1): number[] {
  const schedule = new ReplayPace(pace, speedUp);
  let nowMs = START_MS;
  return recorded.map((recordedMs) => {
    schedule.schedule(recordedMs, nowMs);
    nowMs += schedule.waitMs(nowMs);
    return nowMs - START_MS;
  });
}

describe('ReplayPace', () => {
  it('follows the recorded times, faster if asked', () => {
    expect(times('recorded', [5_000, 5_000, 8_000, 8_500])).toEqual([0, 0, 3_000, 3_500]);
    expect(times('recorded', [5_000, 5_000, 8_000, 8_500], 10)).toEqual([0, 0, 300, 350]);
  });

  it('waits neither for the past nor for an unknown time', () => {
    expect(times('recorded', [10_000, 8_000, 11_000, null, 9_000, 12_000])).toEqual([0, 0, 1_000, 1_000, 1_000, 2_000]);
    expect(times('recorded', [null, 10_000, 11_000])).toEqual([0, 0, 1_000]);
  });

  it('shortens a gap to a minute, and is not thrown by one time far in the future', () => {
    expect(times('recorded', [0, 3_600_000, 3_601_000])).toEqual([0, 60_000, 61_000]);
    expect(times('recorded', [0, 9e12, 1_000, 2_000])).toEqual([0, 60_000, 60_000, 61_000]);
  });

  it('is exact on average at any rate, however late it is asked', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000 }),
        fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 20, maxLength: 40 }),
        (rate, delays) => {
          const pace = new ReplayPace(rate, 1);
          let nowMs = START_MS;
          let taken = 0;
          pace.schedule(null, nowMs);
          for (const delay of delays) {
            for (; pace.waitMs(nowMs) === 0; taken++) pace.schedule(null, nowMs);
            nowMs += delay;
          }
          const lastAskedMs = nowMs - START_MS - (delays.at(-1) ?? 0);
          expect(Math.abs(taken - 1 - (lastAskedMs * rate) / 1_000)).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('catches up no more than a second after a stall', () => {
    const pace = new ReplayPace(100, 1);
    pace.schedule(null, START_MS);
    let taken = 0;
    for (; pace.waitMs(START_MS + 60_000) === 0; taken++) pace.schedule(null, START_MS + 60_000);
    expect(taken).toBe(102);
  });

  it('never waits at full speed, always at none', () => {
    expect(times('max', [0, 1_000_000])).toEqual([0, 0]);
    const pace = new ReplayPace(0, 1);
    pace.schedule(0, START_MS);
    expect(pace.waitMs(START_MS + 1e9)).toBe(Number.POSITIVE_INFINITY);
  });
});
