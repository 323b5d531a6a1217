import { useCallback, useRef, useState } from 'react';
import type { MessageRow } from '#shared/contract/topic.ts';
import { useClient } from '../../../client/client-context.ts';
import { useConsole } from '../../../state/console-store.ts';
import { type BrowseForm, browseOf, goingOn } from './browse-query.ts';

/** More rows than this nobody reads: the filter is the way to the others. */
const MOST_ROWS = 2_000;

export interface Browsed {
  readonly rows: readonly MessageRow[];
  readonly scanned: number;
  readonly next: number | null;
  readonly isBusy: boolean;
}

const NOTHING: Browsed = { rows: [], scanned: 0, next: null, isBusy: false };

/** Pages of messages: `read` begins anew, `more` goes on. */
export function useBrowse() {
  const client = useClient();
  const [browsed, setBrowsed] = useState<Browsed>(NOTHING);
  const present = useRef<ReturnType<typeof browseOf> | null>(null);
  const turn = useRef(0);

  const ask = useCallback(
    async (browse: ReturnType<typeof browseOf>, before: Browsed) => {
      const mine = ++turn.current;
      setBrowsed({ ...before, isBusy: true });
      const result = await client.request('topic.messages', browse);
      if (turn.current !== mine) return;
      present.current = browse;
      if (!result.ok) {
        useConsole.setState({ notice: result.error.code === 'TOPIC_UNKNOWN' ? null : result.error });
        setBrowsed({ ...before, isBusy: false });
        return;
      }
      const { messages, scanned, next } = result.data;
      const rows = [...before.rows, ...messages];
      setBrowsed({
        rows: rows.slice(0, MOST_ROWS),
        scanned: before.scanned + scanned,
        next: rows.length < MOST_ROWS ? next : null,
        isBusy: false,
      });
    },
    [client],
  );
  const read = useCallback((form: BrowseForm) => ask(browseOf(form), NOTHING), [ask]);
  const more = () =>
    present.current !== null && browsed.next !== null && !browsed.isBusy
      ? ask(goingOn(present.current, browsed.next), browsed)
      : Promise.resolve();
  return { browsed, read, more };
}
