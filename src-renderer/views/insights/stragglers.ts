import type { TimelineBucket } from '#shared/domain/insights.ts';
import { totalOf } from './tables.ts';

/** Of these shares and numbers of tweets at most, a few that are far off may be left out of the picture. */
const FEW_SHARE = 0.05;
const FEW_TWEETS = 3;
const FEW_OF_LITTLE = 0.25;
/** So many times finer must the bars get by it. */
const WORTH = 8;

/** How many tweets of so many may be left out for the sake of the others. */
export function mostLeftOut(total: number): number {
  return Math.floor(Math.max(total * FEW_SHARE, Math.min(FEW_TWEETS, total * FEW_OF_LITTLE)));
}

/**
 * The shortest stretch that holds all tweets but `most`, where that is much shorter than the whole.
 * @param buckets in the order of time
 * @returns ms since the epoch, from inclusive, to exclusive; null where nothing is far off
 */
export function bulkOf(
  buckets: readonly TimelineBucket[],
  intervalMs: number,
  most: number,
): { readonly fromMs: number; readonly toMs: number } | null {
  const [first, last] = [buckets[0], buckets.at(-1)];
  if (first === undefined || last === undefined) return null;
  const counts = buckets.map(({ bySentiment }) => totalOf(bySentiment));
  const wanted = counts.reduce((sum, count) => sum + count, 0) - most;
  let best = { fromMs: first.startMs, toMs: last.startMs + intervalMs };
  const wholeMs = best.toMs - best.fromMs;
  let held = 0;
  let from = 0;
  for (const [to, bucket] of buckets.entries()) {
    held += counts[to] ?? 0;
    for (; held - (counts[from] ?? 0) >= wanted; from++) held -= counts[from] ?? 0;
    const stretch = { fromMs: buckets[from]?.startMs ?? 0, toMs: bucket.startMs + intervalMs };
    if (held >= wanted && stretch.toMs - stretch.fromMs < best.toMs - best.fromMs) best = stretch;
  }
  return (best.toMs - best.fromMs) * WORTH <= wholeMs ? best : null;
}
