import type { LiveTweet } from '#shared/contract/live-tweet.ts';

/** How far a tweet came; `underway`: it is not committed yet. */
export const REACHED = ['analysed', 'indexed', 'archived', 'committed', 'underway'] as const;
export type Reached = (typeof REACHED)[number];

/** Of the address; null where it asks for no station. */
export function reachedOf(param: string | undefined): Reached | null {
  return REACHED.find((station) => station === param) ?? null;
}

export function hasReached({ trace }: Pick<LiveTweet, 'trace'>, reached: Reached | null): boolean {
  switch (reached) {
    case null:
      return true;
    case 'analysed':
      return trace.analysedMs !== null;
    case 'indexed':
      return trace.indexedMs !== null;
    case 'archived':
      return trace.archivedMs !== null;
    case 'committed':
      return trace.committedMs !== null;
    case 'underway':
      return trace.committedMs === null;
  }
}
