import type { TopicReport } from '#shared/contract/topic.ts';
import type { History } from '../../state/history.ts';

/** How fast the pipeline stores, as far as it was ever seen to. */
export interface Drain {
  readonly perSecond: number;
  /** Measured with more waiting than a second's work: then it is its limit, not what happened to come in. */
  readonly isLimit: boolean;
}

/** Readings of so many of the last seconds count. */
const LATEST = 120;

/** A rate is a mean of 5 s, which climbs and falls slowly: the high readings are those of steady work. */
const SUSTAINED = 0.9;

/** @returns null where nothing was stored yet */
export function drainOf({ storedPerSecond, lagMessages }: History): Drain | null {
  const stored = storedPerSecond.slice(-LATEST);
  const lag = lagMessages.slice(-LATEST);
  const isLoaded = (rate: number, nth: number) => (lag[nth] ?? 0) > rate;
  const rates = stored.map((rate) => rate ?? 0);
  const underLoad = rates.filter((rate, nth) => rate > 0 && isLoaded(rate, nth)).toSorted((a, b) => a - b);
  const limit = underLoad[Math.floor(underLoad.length * SUSTAINED)] ?? 0;
  // A consumer that was held leaves slow readings with much waiting: what was stored without load was no slower.
  const fastest = Math.max(0, ...rates.filter((rate, nth) => !isLoaded(rate, nth)));
  if (limit > fastest) return { perSecond: limit, isLimit: true };
  return fastest === 0 ? null : { perSecond: fastest, isLimit: false };
}

export type Outlook =
  | { readonly kind: 'keeps-up' | 'unknown' }
  | { readonly kind: 'grows'; readonly perSecond: number };

/** Less than this share above the drain is within what was measured. */
const TOLERANCE = 1.05;

export function outlookOf(wishedPerSecond: number, drain: Drain | null): Outlook {
  // At `max` the producer itself keeps to what is committed.
  if (wishedPerSecond === 0 || !Number.isFinite(wishedPerSecond)) return { kind: 'keeps-up' };
  if (drain === null) return { kind: 'unknown' };
  if (wishedPerSecond <= drain.perSecond * TOLERANCE) return { kind: 'keeps-up' };
  return drain.isLimit ? { kind: 'grows', perSecond: wishedPerSecond - drain.perSecond } : { kind: 'unknown' };
}

/** Messages waiting after `seconds`, where the drain is known to be the limit; never below none. */
export function lagAfter(seconds: number, lagNow: number, wishedPerSecond: number, drain: Drain): number {
  return Math.max(0, lagNow + (wishedPerSecond - drain.perSecond) * seconds);
}

/** When the log holds more unread bytes than it keeps, ms from now; null where it has no bound. */
export function fullAfterMs(
  { retention, partitions }: TopicReport,
  growthPerSecond: number,
  lagNow: number,
  bytesPerMessage: number,
): number | null {
  if (retention.bytes === null || growthPerSecond <= 0 || bytesPerMessage <= 0) return null;
  const room = (retention.bytes * Math.max(1, partitions.length)) / bytesPerMessage - lagNow;
  return (Math.max(0, room) / growthPerSecond) * 1_000;
}
