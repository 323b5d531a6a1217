import { useMemo } from 'react';
import type { LiveTweet } from '#shared/contract/live-tweet.ts';
import { isNarrowed } from '../../filter/filter-params.ts';
import { matcherOf } from '../../filter/matching.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useConsole } from '../../state/console-store.ts';

/** What of the feed fits the filter, newest first. */
export function useShownTweets(): readonly LiveTweet[] {
  const [filter] = useFilter();
  const shown = useConsole((store) => store.feed.shown);
  return useMemo(() => (isNarrowed(filter) ? shown.filter(matcherOf(filter)) : shown), [filter, shown]);
}
