import { describe, expect, it } from 'vitest';
import { withEntries } from '../../../../src-renderer/state/activity.ts';
import { EMPTY_HISTORY, fromReadings, HISTORY_SECONDS, withReading } from '../../../../src-renderer/state/history.ts';
import { sampleStatus } from '../status-samples.ts';

const at = (second: number) => sampleStatus({ nowMs: second * 1_000 + 250 });

describe('the history of readings', () => {
  it('keeps one reading a second', () => {
    const history = [10, 10, 11, 11, 12].reduce((sum, second) => withReading(sum, at(second)), EMPTY_HISTORY);
    expect(history.atSeconds).toEqual([10, 11, 12]);
  });

  it('ends with the window, columns of equal length', () => {
    let history = EMPTY_HISTORY;
    for (let second = 0; second < 1_000; second += 1) history = withReading(history, at(second));
    expect(history.atSeconds).toHaveLength(HISTORY_SECONDS);
    expect(history.atSeconds.at(-1)).toBe(999);
    const { producedPerSecond, storedPerSecond, lagMessages, lagSeconds } = history;
    for (const column of [producedPerSecond, storedPerSecond, lagMessages, lagSeconds])
      expect(column).toHaveLength(HISTORY_SECONDS);
  });

  it('draws no line over a time it knows nothing of', () => {
    const history = withReading(withReading(EMPTY_HISTORY, at(10)), at(40));
    expect(history.atSeconds).toEqual([10, 11, 40]);
    expect(history.lagMessages[1]).toBeNull();
  });

  it('counts as stored what both stores have', () => {
    const { rates } = sampleStatus();
    const status = sampleStatus({ nowMs: 5_000, rates: { ...rates, indexed: 12, archived: 7 } });
    expect(withReading(EMPTY_HISTORY, status).storedPerSecond).toEqual([7]);
  });

  it('begins with what the engine remembers, and keeps what came since', () => {
    const reading = (second: number) => ({
      atMs: second * 1_000,
      producedPerSecond: second,
      storedPerSecond: 1,
      lagMessages: 2,
      lagSeconds: second / 2,
      latencyMs: null,
    });
    const heard = [12, 13].reduce((sum, second) => withReading(sum, at(second)), EMPTY_HISTORY);
    const joined = fromReadings([10, 11, 12].map(reading), heard);
    expect(joined.atSeconds).toEqual([10, 11, 12, 13]);
    expect(joined.producedPerSecond.slice(0, 3)).toEqual([10, 11, 12]);
    expect(joined.lagMessages).toHaveLength(4);
    expect(joined.lagSeconds.slice(0, 3)).toEqual([5, 5.5, 6]);
    expect(fromReadings([], heard)).toEqual(heard);
    expect(fromReadings([reading(20)], heard).atSeconds).toEqual([20]);
  });
});

describe('activity', () => {
  const entry = (id: number, atMs: number) => ({ id, atMs, level: 'info' as const, message: `${id}`, error: null });

  it('takes entries once, in order of time, also when the ids start over', () => {
    const first = withEntries([], [entry(1, 100), entry(2, 200)]);
    const again = withEntries(first, [entry(2, 200), entry(1, 300)]);
    expect(again.map(({ atMs }) => atMs)).toEqual([100, 200, 300]);
    expect(withEntries(again, [entry(1, 300)])).toBe(again);
  });

  it('stays bounded', () => {
    const many = Array.from({ length: 1_000 }, (_, index) => entry(index, index));
    expect(withEntries([], many)).toHaveLength(500);
  });
});
