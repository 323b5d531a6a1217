import { useCallback } from 'react';
import type { TweetFilter } from '#shared/domain/insights.ts';
import type { ContractClient } from '../../client/contract-client.ts';
import { useAnswer } from '../../client/use-answer.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useRoute } from '../../frame/use-route.ts';
import { inRange, rangeOf } from './time-range.ts';

const REFRESH_MS = 5_000;

/** Asks something of what the filter and the range let through; a range that ends now moves with every asking. */
export function useInsight<Data>(
  ask: (client: ContractClient, filter: TweetFilter) => ReturnType<Parameters<typeof useAnswer<Data>>[0]>,
) {
  const [filter] = useFilter();
  const range = useRoute(({ params }) => rangeOf(params.range));
  const asked = useCallback(
    (client: ContractClient) => ask(client, inRange(filter, range, Date.now())),
    [ask, filter, range],
  );
  return useAnswer<Data>(asked, REFRESH_MS);
}
