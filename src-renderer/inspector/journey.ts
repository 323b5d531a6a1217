import type { Trace } from '#shared/contract/live-tweet.ts';

export const HOPS = ['appended', 'consumed', 'analysed', 'indexed', 'archived', 'committed'] as const;
export type HopName = (typeof HOPS)[number];

export interface Hop {
  readonly name: HopName;
  /** From the beginning of the journey, ms; null where it has not come so far. */
  readonly fromMs: number | null;
  readonly toMs: number | null;
}

/**
 * What a tweet did after what: both stores begin when the analysis ends, the commit when the later of them is done.
 * Clocks of two machines may disagree by a little: no hop is shorter than nothing.
 */
export function journeyOf(trace: Trace): readonly Hop[] {
  const { appendedMs, consumedMs, analysedMs, indexedMs, archivedMs, committedMs } = trace;
  const startMs = trace.producedMs ?? appendedMs;
  const storedMs = indexedMs === null || archivedMs === null ? null : Math.max(indexedMs, archivedMs);
  const hop = (name: HopName, from: number | null, to: number | null): Hop => {
    if (from === null || to === null) return { name, fromMs: null, toMs: null };
    const fromMs = Math.max(0, from - startMs);
    return { name, fromMs, toMs: Math.max(fromMs, to - startMs) };
  };
  return [
    hop('appended', startMs, appendedMs),
    hop('consumed', appendedMs, consumedMs),
    hop('analysed', consumedMs, analysedMs),
    hop('indexed', analysedMs, indexedMs),
    hop('archived', analysedMs, archivedMs),
    hop('committed', storedMs, committedMs),
  ];
}

/** How long it took so far, ms. */
export function journeyMs(hops: readonly Hop[]): number {
  return Math.max(0, ...hops.map(({ toMs }) => toMs ?? 0));
}
