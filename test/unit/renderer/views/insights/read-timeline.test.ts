import { describe, expect, it } from 'vitest';
import type { TweetFilter } from '#shared/domain/insights.ts';
import type { ContractClient } from '../../../../../src-renderer/client/contract-client.ts';
import { readTimeline } from '../../../../../src-renderer/views/insights/read-timeline.ts';
import { totalOf } from '../../../../../src-renderer/views/insights/tables.ts';
import { inRange, intervalFor, rangeOf } from '../../../../../src-renderer/views/insights/time-range.ts';
import { TimelineReader } from '../../../../../src-renderer/views/insights/timeline-reader.ts';
import { NaiveIndex } from '../../../../support/naive-index.ts';
import { storedTweet } from '../../../../support/stored-tweets.ts';

const NOW_MS = Date.UTC(2026, 0, 26, 12);
const MINUTE_MS = 60_000;
const YEAR_MS = 365 * 1_440 * MINUTE_MS;
const HOUR = Array.from({ length: 60 }, (_, minute) => minute * MINUTE_MS);

function askingAbout(agesMs: readonly number[]) {
  const index = new NaiveIndex(agesMs.map((ageMs, id) => storedTweet(String(id), { createdAtMs: NOW_MS - ageMs })));
  const intervals: number[] = [];
  const request = async (_name: string, input: { filter: TweetFilter; intervalMs: number }) => {
    intervals.push(input.intervalMs);
    return { ok: true, data: index.timeline(input.filter, input.intervalMs) };
  };
  return { client: { request } as unknown as Pick<ContractClient, 'request'>, intervals };
}

async function read(agesMs: readonly number[], filter: TweetFilter = {}) {
  const { client, intervals } = askingAbout(agesMs);
  const result = await readTimeline(client, filter, NOW_MS);
  if (!result.ok) throw new Error(result.error.message);
  return { timeline: result.data, intervals };
}

describe('the timeline', () => {
  it.each([
    ['an hour', HOUR, MINUTE_MS],
    ['three minutes', [0, MINUTE_MS, 3 * MINUTE_MS], 10_000],
    ['a decade', [0, 10 * YEAR_MS], YEAR_MS],
  ])('of %s of tweets has bars that fit, and counts each tweet once', async (_name, agesMs, intervalMs) => {
    const { timeline, intervals } = await read(agesMs);
    expect(timeline.intervalMs).toBe(intervalMs);
    expect(intervals.length).toBeLessThanOrEqual(5);
    expect(timeline.buckets.reduce((sum, { bySentiment }) => sum + totalOf(bySentiment), 0)).toBe(agesMs.length);
    for (const { startMs } of timeline.buckets) {
      expect(startMs >= timeline.fromMs && startMs < timeline.toMs).toBe(true);
    }
  });

  it('spans what was asked for, with one question', async () => {
    const { timeline, intervals } = await read([MINUTE_MS], { fromMs: NOW_MS - 60 * MINUTE_MS });
    expect([timeline.fromMs, timeline.toMs]).toEqual([NOW_MS - 60 * MINUTE_MS, NOW_MS]);
    expect(intervals).toEqual([MINUTE_MS]);
  });

  it.each([
    ['an old one', [16 * YEAR_MS], { older: 1, newer: 0 }],
    ['an old one and one ahead of its time', [2 * YEAR_MS, -YEAR_MS], { older: 1, newer: 1 }],
    ['three of different ages', [16 * YEAR_MS, YEAR_MS, 60 * 1_440 * MINUTE_MS], { older: 3, newer: 0 }],
  ])(
    'of an hour of tweets and %s has the bars of the hour, and counts what lies outside',
    async (_name, far, counts) => {
      const { timeline, intervals } = await read([...HOUR, ...far]);
      expect(timeline).toMatchObject({ intervalMs: MINUTE_MS, outside: counts });
      expect(intervals.length).toBeLessThanOrEqual(7);
      expect(timeline.buckets.reduce((sum, { bySentiment }) => sum + totalOf(bySentiment), 0)).toBe(HOUR.length);
      const { fromMs = 0, toMs = 0 } = timeline.outside ?? {};
      const all = await read([...HOUR, ...far], { fromMs, toMs });
      expect(all.timeline.buckets.reduce((sum, { bySentiment }) => sum + totalOf(bySentiment), 0)).toBe(
        HOUR.length + far.length,
      );
      expect(all.timeline.outside).toBeUndefined();
    },
  );

  it('leaves nothing out where what is far off is more than a few', async () => {
    const { timeline } = await read([...HOUR, ...HOUR.map((ageMs) => ageMs + 16 * YEAR_MS)]);
    expect(timeline.outside).toBeUndefined();
    expect(timeline.buckets.reduce((sum, { bySentiment }) => sum + totalOf(bySentiment), 0)).toBe(120);
  });

  it('is empty where nothing fits', async () => {
    expect((await read([])).timeline.buckets).toEqual([]);
  });

  it('hands a failure on', async () => {
    const error = { code: 'STORE_UNAVAILABLE', message: 'down', hint: '', retryable: true, data: null };
    const client = { request: async () => ({ ok: false, error }) } as unknown as ContractClient;
    expect(await readTimeline(client, {}, NOW_MS)).toEqual({ ok: false, error });
  });
});

describe('a timeline that is read again', () => {
  const readTwice = async (before: readonly number[], after: readonly number[], laterMs: number) => {
    const reader = new TimelineReader();
    const first = askingAbout(before);
    await reader.read(first.client, {}, NOW_MS);
    const second = askingAbout(after);
    const result = await reader.read(second.client, {}, NOW_MS + laterMs);
    if (!result.ok) throw new Error(result.error.message);
    const { timeline } = await read(after);
    return { again: result.data, fresh: timeline, questions: second.intervals.length };
  };

  it('takes one question, and is what a search would find', async () => {
    const { again, fresh, questions } = await readTwice(HOUR, [...HOUR, -MINUTE_MS], 5_000);
    expect(questions).toBe(1);
    expect(again).toEqual(fresh);
  });

  it('keeps what lies far off outside', async () => {
    const far = [16 * YEAR_MS];
    const { again, fresh, questions } = await readTwice([...HOUR, ...far], [...HOUR, -MINUTE_MS, ...far], 5_000);
    expect(questions).toBe(1);
    expect(again).toEqual(fresh);
  });

  it.each([
    ['the bars do not fit any more', [...HOUR, -24 * 60 * MINUTE_MS], 5_000],
    ['the last search is a minute old', [...HOUR, -MINUTE_MS], 60_000],
  ])('is searched anew where %s', async (_name, after, laterMs) => {
    const { again, fresh, questions } = await readTwice(HOUR, after, laterMs);
    expect(questions).toBeGreaterThan(1);
    expect(again).toEqual(fresh);
  });

  it('is another one with another filter', async () => {
    const reader = new TimelineReader();
    const { client, intervals } = askingAbout(HOUR);
    await reader.read(client, {}, NOW_MS);
    const before = intervals.length;
    await reader.read(client, { fromMs: NOW_MS - 10 * MINUTE_MS }, NOW_MS);
    await reader.read(client, {}, NOW_MS);
    expect(intervals.length).toBeGreaterThan(before + 2);
  });
});

describe('the time range', () => {
  it('ends now, unless the filter has its own', () => {
    expect(inRange({}, '1h', NOW_MS)).toEqual({ fromMs: NOW_MS - 60 * MINUTE_MS });
    expect(inRange({ toMs: 5 }, '1h', NOW_MS)).toEqual({ toMs: 5 });
    expect(inRange({ text: 'a' }, 'all', NOW_MS)).toEqual({ text: 'a' });
    expect(rangeOf('nonsense')).toBe('all');
  });

  it('has at most ninety bars', () => {
    for (const spanMs of [1, 90_000, 3_600_000, 86_400_000, 31_536_000_000]) {
      expect(spanMs / intervalFor(spanMs)).toBeLessThanOrEqual(90);
    }
  });
});
