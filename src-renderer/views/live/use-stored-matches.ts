import { useCallback, useEffect, useRef, useState } from 'react';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { useClient } from '../../client/client-context.ts';
import { isNarrowed } from '../../filter/filter-params.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useRoute } from '../../frame/use-route.ts';
import { useConsole } from '../../state/console-store.ts';
import { reachedOf } from './reached.ts';
import { type Row, storedRow } from './rows.ts';

const PAGE = 50;
/** So long nobody types any more. */
const PAUSE_MS = 400;
/** Beyond this a filter is the better way to find something. */
const MOST_ROWS = 1_000;

export interface StoredMatches {
  readonly state: 'idle' | 'looking' | 'found' | 'failed';
  /** Newest first. */
  readonly rows: readonly Row[];
  readonly total: number;
  readonly hasMore: boolean;
  readonly error: ErrorShape | null;
  /** Looks for the first ones, or for the next. */
  readonly look: () => void;
}

type Found = Pick<StoredMatches, 'state' | 'rows' | 'total' | 'error'> & { readonly cursor: string | null };

const NOTHING: Found = { state: 'idle', rows: [], total: 0, error: null, cursor: null };

/** What the index has of the filter, page by page: by itself where the person narrowed, else when asked. */
export function useStoredMatches(): StoredMatches {
  const client = useClient();
  const [filter] = useFilter();
  // What is on its way is in no index.
  const isInIndex = useRoute(({ params }) => reachedOf(params.reached) !== 'underway');
  const isOpen = useConsole((store) => store.link.state === 'open');
  const [found, setFound] = useState<Found>(NOTHING);
  const asking = useRef(0);

  const ask = useCallback(
    async (before: Found) => {
      const ticket = ++asking.current;
      setFound({ ...before, state: 'looking', error: null });
      const cursor = before.cursor === null ? {} : { cursor: before.cursor };
      const result = await client.request('tweets.search', { filter, sort: 'newest', limit: PAGE, ...cursor });
      if (ticket !== asking.current) return;
      if (!result.ok) return setFound({ ...before, state: 'failed', error: result.error });
      const { hits, total, cursor: next } = result.data;
      setFound({ state: 'found', rows: [...before.rows, ...hits.map(storedRow)], total, error: null, cursor: next });
    },
    [client, filter],
  );

  useEffect(() => {
    asking.current++;
    setFound(NOTHING);
    if (!isOpen || !isInIndex || !isNarrowed(filter)) return;
    const timer = setTimeout(() => void ask(NOTHING), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [ask, filter, isOpen, isInIndex]);

  const hasMore = found.cursor !== null && found.rows.length < MOST_ROWS;
  const look = () => {
    if (found.state !== 'looking' && isInIndex) void ask(found.state === 'idle' ? NOTHING : found);
  };
  return { ...found, hasMore, look };
}
