import type { Result } from '#shared/contract/result.ts';
import type { TimelineBucket, TweetFilter } from '#shared/domain/insights.ts';
import type { ContractClient } from '../../client/contract-client.ts';
import { intervalFor } from './time-range.ts';

export interface Timeline {
  readonly intervalMs: number;
  readonly fromMs: number;
  readonly toMs: number;
  /** In the order of time; intervals without tweets are left out. */
  readonly buckets: readonly TimelineBucket[];
}

const YEAR_MS = 365 * 86_400_000;
const MAX_LOOKS = 5;
/** Fewer bars would be walls. */
const LEAST_BARS = 24;

/**
 * Where the range is open at its beginning, nobody knows how long the tweets' time is: looked at in years first, then
 * ever closer until the bars are as fine as fits.
 */
export async function readTimeline(
  client: Pick<ContractClient, 'request'>,
  filter: TweetFilter,
  nowMs: number,
): Promise<Result<Timeline>> {
  const { fromMs } = filter;
  let intervalMs = fromMs === undefined ? YEAR_MS : intervalFor((filter.toMs ?? nowMs) - fromMs);
  for (let look = 1; ; look++) {
    const result = await client.request('insights.timeline', { filter, intervalMs });
    if (!result.ok) return result;
    const timeline = timelineOf(result.data, intervalMs, filter, nowMs);
    const finerMs = fromMs === undefined ? intervalFor(timeline.toMs - timeline.fromMs) : intervalMs;
    if (finerMs >= intervalMs || look === MAX_LOOKS) return { ok: true, data: withRoom(timeline) };
    intervalMs = finerMs;
  }
}

function withRoom(timeline: Timeline): Timeline {
  const { fromMs, toMs, intervalMs } = timeline;
  return { ...timeline, fromMs: Math.min(fromMs, toMs - LEAST_BARS * intervalMs) };
}

function timelineOf(
  buckets: readonly TimelineBucket[],
  intervalMs: number,
  filter: TweetFilter,
  nowMs: number,
): Timeline {
  const first = buckets[0]?.startMs ?? nowMs - intervalMs;
  const last = buckets.at(-1)?.startMs ?? nowMs - intervalMs;
  const floor = (ms: number) => Math.floor(ms / intervalMs) * intervalMs;
  const fromMs = filter.fromMs === undefined ? first : floor(filter.fromMs);
  const toMs = filter.fromMs === undefined ? last + intervalMs : floor((filter.toMs ?? nowMs) - 1) + intervalMs;
  return { intervalMs, fromMs, toMs, buckets };
}
