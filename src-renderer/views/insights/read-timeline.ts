import type { Result } from '#shared/contract/result.ts';
import type { TimelineBucket, TweetFilter } from '#shared/domain/insights.ts';
import type { ContractClient } from '../../client/contract-client.ts';
import { bulkOf, mostLeftOut } from './stragglers.ts';
import { totalOf } from './tables.ts';
import { intervalFor } from './time-range.ts';

export interface Timeline {
  readonly intervalMs: number;
  readonly fromMs: number;
  readonly toMs: number;
  /** In the order of time; intervals without tweets are left out. */
  readonly buckets: readonly TimelineBucket[];
  /** Tweets far off that are left out of it; left out where there are none. */
  readonly outside?: Outside;
}

export interface Outside {
  readonly older: number;
  readonly newer: number;
  /** What would show them, too. */
  readonly fromMs: number;
  readonly toMs: number;
}

const YEAR_MS = 365 * 86_400_000;
/** Those that leave something out not counted. */
const MAX_LOOKS = 5;
/** Fewer bars would be walls. */
const LEAST_BARS = 24;

export type Asked = Pick<ContractClient, 'request'>;

/** The tweets of a filter over time, in bars as fine as fit. */
export async function readTimeline(client: Asked, filter: TweetFilter, nowMs: number): Promise<Result<Timeline>> {
  const { fromMs, toMs = nowMs } = filter;
  if (fromMs === undefined) return readOpen(client, filter);
  const intervalMs = intervalFor(toMs - fromMs);
  const result = await client.request('insights.timeline', { filter, intervalMs });
  if (!result.ok) return result;
  const floor = (ms: number) => Math.floor(ms / intervalMs) * intervalMs;
  const span = { fromMs: floor(fromMs), toMs: floor(toMs - 1) + intervalMs };
  return { ok: true, data: withRoom({ intervalMs, ...span, buckets: result.data }) };
}

/**
 * Where the range is open at its beginning, nobody knows how long the tweets' time is: looked at in years first, then
 * ever closer until the bars are as fine as fits. The few that are so far off that all others would be one bar are left
 * out, and counted.
 */
async function readOpen(client: Asked, filter: TweetFilter): Promise<Result<Timeline>> {
  let intervalMs = YEAR_MS;
  let bulk = filter;
  let outside = null as Outside | null;
  let most: number | null = null;
  for (let looks = 1; ; ) {
    const result = await client.request('insights.timeline', { filter: bulk, intervalMs });
    if (!result.ok) return result;
    const buckets = result.data;
    const whole = { fromMs: buckets[0]?.startMs ?? 0, toMs: (buckets.at(-1)?.startMs ?? 0) + intervalMs };
    most ??= mostLeftOut(countOf(buckets));
    const span = bulkOf(buckets, intervalMs, most) ?? whole;
    const older = countOf(buckets.filter(({ startMs }) => startMs < span.fromMs));
    const newer = countOf(buckets.filter(({ startMs }) => startMs >= span.toMs));
    if (older + newer > 0) {
      most -= older + newer;
      bulk = { ...filter, fromMs: span.fromMs, toMs: Math.min(span.toMs, filter.toMs ?? span.toMs) };
      outside = {
        ...(outside ?? whole),
        older: older + (outside?.older ?? 0),
        newer: newer + (outside?.newer ?? 0),
      };
    } else looks++;
    const finerMs = intervalFor(span.toMs - span.fromMs);
    if (finerMs >= intervalMs || looks > MAX_LOOKS) {
      const kept = buckets.filter(({ startMs }) => startMs >= span.fromMs && startMs < span.toMs);
      const timeline = withRoom({ intervalMs, ...span, buckets: kept });
      return { ok: true, data: outside === null ? timeline : { ...timeline, outside } };
    }
    intervalMs = finerMs;
  }
}

function countOf(buckets: readonly TimelineBucket[]): number {
  return buckets.reduce((sum, { bySentiment }) => sum + totalOf(bySentiment), 0);
}

/** In the time its tweets have. */
export function timelineFrom(buckets: readonly TimelineBucket[], intervalMs: number): Timeline {
  const [fromMs, toMs] = [buckets[0]?.startMs ?? 0, (buckets.at(-1)?.startMs ?? 0) + intervalMs];
  return withRoom({ intervalMs, fromMs, toMs, buckets });
}

function withRoom(timeline: Timeline): Timeline {
  const { fromMs, toMs, intervalMs } = timeline;
  return { ...timeline, fromMs: Math.min(fromMs, toMs - LEAST_BARS * intervalMs) };
}
