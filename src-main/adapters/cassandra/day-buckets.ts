import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';

export const DAY_MS = 86_400_000;
export const HOUR_MS = 3_600_000;
export const HOURS = 24;
/** Partitions one hour is spread over, so that no partition and no replica takes a whole hour. */
export const SHARDS = 8;

export interface DayPlace {
  /** UTC, `2026-01-26`. */
  readonly day: string;
  readonly hour: number;
  /** hour × SHARDS + shard. */
  readonly bucket: number;
}

export function dayPlaceOf(tweetId: string, createdAtMs: number): DayPlace {
  const iso = new Date(createdAtMs).toISOString();
  const hour = Number(iso.slice(11, 13));
  return { day: iso.slice(0, 10), hour, bucket: hour * SHARDS + shardOf(tweetId) };
}

export function bucketsOfHour(hour: number): number[] {
  return Array.from({ length: SHARDS }, (_, shard) => hour * SHARDS + shard);
}

/** @throws QUERY_INVALID where it is no day */
export function startOfDay(day: string): number {
  const fromMs = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(fromMs) && new Date(fromMs).toISOString().startsWith(day)) return fromMs;
  throw new TweetscopeError('QUERY_INVALID', `"${day}" is not a day`, { hint: 'Write it as 2026-01-26.' });
}

/** FNV-1a: small, and the same in every version to come, which the rows rest on. */
function shardOf(tweetId: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < tweetId.length; at++) {
    hash = Math.imul(hash ^ tweetId.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash % SHARDS;
}
