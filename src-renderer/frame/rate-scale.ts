import { MAX_RATE_PER_SECOND, NATURAL_INTERVAL_MS, type Rate } from '#shared/domain/rate.ts';

const STEPS = [1, 1.5, 2, 3, 4, 5, 6, 8];
const DECADES = [1, 10, 100, 1_000];

/** What the slider can stand on, from nothing to as fast as it goes; near enough logarithmic. */
export const RATE_STOPS: readonly Rate[] = [
  0,
  'natural',
  ...DECADES.flatMap((decade) => STEPS.map((step) => step * decade)),
  10_000,
  15_000,
  MAX_RATE_PER_SECOND,
  'max',
];

const LAST = RATE_STOPS.length - 1;

/** The stop nearest to a rate, which may have been set elsewhere to anything. */
export function stopOf(rate: Rate): number {
  const exact = RATE_STOPS.indexOf(rate);
  if (exact >= 0) return exact;
  const wished = Math.log(perSecondOf(rate));
  const distances = RATE_STOPS.map((stop) =>
    stop === 0 || stop === 'max' ? Number.POSITIVE_INFINITY : Math.abs(Math.log(perSecondOf(stop)) - wished),
  );
  return distances.indexOf(Math.min(...distances));
}

export function rateAt(stop: number): Rate {
  return RATE_STOPS[Math.min(LAST, Math.max(0, stop))] ?? 0;
}

/** 0–1 along the slider. */
export function fractionOf(stop: number): number {
  return stop / LAST;
}

export const LAST_STOP = LAST;

/** The mean where the pace is random; infinite for `max`. */
export function perSecondOf(rate: Rate): number {
  if (rate === 'max') return Number.POSITIVE_INFINITY;
  if (rate === 'natural') return 2_000 / (NATURAL_INTERVAL_MS.min + NATURAL_INTERVAL_MS.max);
  return rate;
}
