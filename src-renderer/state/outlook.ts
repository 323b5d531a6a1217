/** What a lag will do at the present pace. */
export type CatchUp =
  | { readonly kind: 'none' | 'falling' | 'never' }
  | { readonly kind: 'in'; readonly durationMs: number };

/** Slower than this, the end is a guess. */
const LEAST_DRAIN_PER_SECOND = 0.1;
const FEW_MESSAGES = 2;

export function catchUpOf(lagMessages: number, producedPerSecond: number, storedPerSecond: number): CatchUp {
  // Less than a second's work is on its way, not behind, and so are the one or two of a slow pace.
  if (lagMessages <= Math.max(FEW_MESSAGES, storedPerSecond)) return { kind: 'none' };
  const drain = storedPerSecond - producedPerSecond;
  if (drain >= LEAST_DRAIN_PER_SECOND) return { kind: 'in', durationMs: (lagMessages / drain) * 1_000 };
  return { kind: storedPerSecond === 0 || drain > -LEAST_DRAIN_PER_SECOND ? 'never' : 'falling' };
}
