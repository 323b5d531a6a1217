import { useMemo } from 'react';
import type { TweetFilter } from '#shared/domain/insights.ts';
import { changeParams, useRoute } from '../frame/use-route.ts';
import { filterOf, paramsOf } from './filter-params.ts';

/** The filter of the present view, as its address says it; and how to change it. */
export function useFilter(): readonly [TweetFilter, (filter: TweetFilter) => void] {
  const params = useRoute((route) => route.params);
  const { tweet: _tweet, ...narrowing } = params;
  const key = JSON.stringify(narrowing);
  const filter = useMemo(() => filterOf(JSON.parse(key)), [key]);
  return [filter, changeFilter];
}

export function changeFilter(filter: TweetFilter): void {
  changeParams(paramsOf(filter));
}
