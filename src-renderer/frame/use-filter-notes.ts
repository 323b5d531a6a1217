import { useEffect } from 'react';
import { LONGEST_FILTER_TEXT } from '#shared/contract/sessions.ts';
import { useClient } from '../client/client-context.ts';
import { filterOf, paramsOf } from '../filter/filter-params.ts';
import type { Route } from './route.ts';
import { useRoute } from './use-route.ts';

/** Typing and clicking come to rest before a filter counts as one. */
const REST_MS = 1_500;

/** Tells the record of the session what the person narrows a view to. */
export function useFilterNotes(): void {
  const client = useClient();
  useEffect(() => {
    let noted = useRoute.getState();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = useRoute.subscribe((now, before) => {
      clearTimeout(timer);
      if (now.view !== before.view) noted = now;
      else timer = setTimeout(() => note(now), REST_MS);
    });
    const note = (now: Route) => {
      const [from, to] = [filterText(noted), filterText(now)];
      noted = now;
      if (from !== to) void client.request('sessions.filter', { from, to });
    };
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [client]);
}

/** `live sentiment=negative q=rain`. */
export function filterText({ view, params }: Route): string {
  const used = Object.entries(paramsOf(filterOf(params))).filter(([, value]) => value !== null);
  return [view, ...used.map(([name, value]) => `${name}=${value}`)].join(' ').slice(0, LONGEST_FILTER_TEXT);
}
