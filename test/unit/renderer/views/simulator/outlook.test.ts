import { describe, expect, it } from 'vitest';
import type { TopicReport } from '#shared/contract/topic.ts';
import { EMPTY_HISTORY, type History } from '../../../../../src-renderer/state/history.ts';
import { catchUpOf } from '../../../../../src-renderer/state/outlook.ts';
import { drainOf, fullAfterMs, lagAfter, outlookOf } from '../../../../../src-renderer/views/simulator/outlook.ts';

const historyOf = (stored: (number | null)[], lag: (number | null)[]): History => ({
  ...EMPTY_HISTORY,
  storedPerSecond: stored,
  lagMessages: lag,
});
const topic = (bytes: number | null): TopicReport => ({
  topic: 't',
  deadLetterTopic: 'd',
  group: 'g',
  members: null,
  groupState: null,
  consumer: 'reading',
  retention: { bytes, ms: null },
  partitions: [{ partition: 0, lowWatermark: 0, highWatermark: 0, committed: 0, lag: 0, lagSeconds: 0 }],
});

describe('what a rate will do', () => {
  it('knows the drain for a limit only where more waited than a second of it', () => {
    expect(drainOf(EMPTY_HISTORY)).toBeNull();
    expect(drainOf(historyOf([10, 40, null], [0, 3, null]))).toEqual({ perSecond: 40, isLimit: false });
    const loaded = historyOf([5, ...Array(10).fill(400), 30], [0, ...Array(10).fill(9_000), 9_000]);
    expect(drainOf(loaded)).toEqual({ perSecond: 400, isLimit: true });
    const held = historyOf([60, 20, 5, 0, 100, 100], [200, 300, 400, 500, 10, 10]);
    expect(drainOf(held)).toEqual({ perSecond: 100, isLimit: false });
  });

  it('promises nothing it has not measured', () => {
    expect(outlookOf(100, null)).toEqual({ kind: 'unknown' });
    expect(outlookOf(0, null)).toEqual({ kind: 'keeps-up' });
    expect(outlookOf(Number.POSITIVE_INFINITY, { perSecond: 40, isLimit: true })).toEqual({ kind: 'keeps-up' });
    expect(outlookOf(100, { perSecond: 40, isLimit: false })).toEqual({ kind: 'unknown' });
    expect(outlookOf(40, { perSecond: 40, isLimit: false })).toEqual({ kind: 'keeps-up' });
    expect(outlookOf(500, { perSecond: 400, isLimit: true })).toEqual({ kind: 'grows', perSecond: 100 });
  });

  it('tells the lag to come and when the log is full', () => {
    const drain = { perSecond: 400, isLimit: true };
    expect(lagAfter(60, 1_000, 500, drain)).toBe(7_000);
    expect(lagAfter(60, 1_000, 100, drain)).toBe(0);
    expect(fullAfterMs(topic(null), 100, 0, 250)).toBeNull();
    expect(fullAfterMs(topic(250_000), 100, 0, 250)).toBe(10_000);
    expect(fullAfterMs(topic(250_000), 100, 2_000, 250)).toBe(0);
  });
});

describe('catching up', () => {
  it.each([
    [0, 5, 5, { kind: 'none' }],
    [19, 200, 200, { kind: 'none' }],
    [100, 10, 30, { kind: 'in', durationMs: 5_000 }],
    [100, 30, 10, { kind: 'falling' }],
    [100, 10, 10, { kind: 'never' }],
    [100, 10, 0, { kind: 'never' }],
  ])('with a lag of %i, %i in and %i out a second', (lag, produced, stored, expected) => {
    expect(catchUpOf(lag, produced, stored)).toEqual(expected);
  });
});
