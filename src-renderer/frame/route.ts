/** Where a person is: a view, and what it shows there. It stands in the address, so that it can be shared and reloaded. */
export interface Route {
  readonly view: string;
  readonly params: RouteParams;
}

export type RouteParams = Readonly<Record<string, string>>;

/** `#/live?q=rain&tweet=17`; null where the address names no view. */
export function parseRoute(hash: string): Route | null {
  const [, view, query] = /^#\/([a-z][a-z-]*)(?:\?(.*))?$/s.exec(hash) ?? [];
  if (view === undefined) return null;
  return { view, params: Object.fromEntries(new URLSearchParams(query ?? '')) };
}

export function formatRoute({ view, params }: Route): string {
  const query = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== '')).toString();
  return query === '' ? `#/${view}` : `#/${view}?${query}`;
}

/** What `change` names is set, or taken away where it is null. */
export function withParams(params: RouteParams, change: Readonly<Record<string, string | null>>): RouteParams {
  const next: Record<string, string> = { ...params };
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === '') delete next[name];
    else next[name] = value;
  }
  return next;
}
