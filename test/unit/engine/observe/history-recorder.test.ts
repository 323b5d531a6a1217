import { describe, expect, it } from 'vitest';
import { HistoryRecorder } from '#engine/observe/history-recorder.ts';
import { STATUS } from '../../../support/fake-composition.ts';

describe('HistoryRecorder', () => {
  it('keeps one reading a second, for ten minutes', () => {
    const history = new HistoryRecorder();
    for (let nowMs = 0; nowMs < 700_000; nowMs += 250) history.record({ ...STATUS, nowMs });
    const readings = history.readings();
    expect(readings).toHaveLength(600);
    expect(readings.at(-1)?.atMs).toBe(699_000);
    expect(readings[0]?.atMs).toBe(100_000);
  });

  it('counts as stored what both stores have, and tells no latency where nothing was stored', () => {
    const history = new HistoryRecorder();
    const stored = { count: 3, p50: 1, p95: 2, p99: 3, max: 4 };
    history.record({ ...STATUS, nowMs: 1_000, rates: { ...STATUS.rates, archived: 2 } });
    history.record({ ...STATUS, nowMs: 2_000, latencyMs: { ...STATUS.latencyMs, stored } });
    expect(history.readings()[0]).toMatchObject({ storedPerSecond: 2, latencyMs: null, lagMessages: 7 });
    expect(history.readings()[1]?.latencyMs).toEqual({ p50: 1, p95: 2, p99: 3 });
  });
});
