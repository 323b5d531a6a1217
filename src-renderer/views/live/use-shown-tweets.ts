import { useMemo } from 'react';
import type { LiveTweet } from '#shared/contract/live-tweet.ts';
import { isNarrowed } from '../../filter/filter-params.ts';
import { matcherOf } from '../../filter/matching.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useRoute } from '../../frame/use-route.ts';
import { useConsole } from '../../state/console-store.ts';
import { hasReached, reachedOf } from './reached.ts';

/** What of the feed fits the filter, newest first. */
export function useShownTweets(): readonly LiveTweet[] {
  const [filter] = useFilter();
  const reached = useRoute(({ params }) => reachedOf(params.reached));
  const shown = useConsole((store) => store.feed.shown);
  return useMemo(() => {
    const fits = isNarrowed(filter) ? matcherOf(filter) : () => true;
    return isNarrowed(filter) || reached !== null
      ? shown.filter((live) => hasReached(live, reached) && fits(live))
      : shown;
  }, [filter, reached, shown]);
}
