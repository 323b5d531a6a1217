import type { TweetFilter } from '#shared/domain/insights.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Ranges that end now, by their name in the address; `all` has no beginning. */
export const RANGES = {
  '15m': 15 * MINUTE_MS,
  '1h': HOUR_MS,
  '24h': DAY_MS,
  '7d': 7 * DAY_MS,
  all: null,
} as const;
export type RangeName = keyof typeof RANGES;
export const RANGE_NAMES = Object.keys(RANGES) as readonly RangeName[];

export function rangeOf(name: string | undefined): RangeName {
  return RANGE_NAMES.find((range) => range === name) ?? 'all';
}

/** A time range of its own, as a zoom makes it, comes before the named one. */
export function inRange(filter: TweetFilter, range: RangeName, nowMs: number): TweetFilter {
  const lengthMs = RANGES[range];
  if (lengthMs === null || filter.fromMs !== undefined || filter.toMs !== undefined) return filter;
  return { ...filter, fromMs: nowMs - lengthMs };
}

/** ms; each divides a day, so that bars begin at round times. */
const INTERVALS_MS = [
  1_000,
  2_000,
  5_000,
  10_000,
  15_000,
  30_000,
  MINUTE_MS,
  2 * MINUTE_MS,
  5 * MINUTE_MS,
  10 * MINUTE_MS,
  15 * MINUTE_MS,
  30 * MINUTE_MS,
  HOUR_MS,
  2 * HOUR_MS,
  3 * HOUR_MS,
  6 * HOUR_MS,
  12 * HOUR_MS,
  DAY_MS,
  7 * DAY_MS,
  30 * DAY_MS,
  365 * DAY_MS,
];
const MAX_BARS = 90;

/** The shortest round interval that needs no more bars than there is room for. */
export function intervalFor(spanMs: number): number {
  return INTERVALS_MS.find((intervalMs) => spanMs / intervalMs <= MAX_BARS) ?? 365 * DAY_MS;
}
