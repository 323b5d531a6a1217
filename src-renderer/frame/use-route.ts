import { create } from 'zustand';
import { keep, recall } from '../state/keep.ts';
import { formatRoute, parseRoute, type Route, type RouteParams, withParams } from './route.ts';

const PLACE = 'place';
const HOME: Route = { view: 'flow', params: {} };

/** Where the person is. The address says it; without one in it, where they were last. */
export const useRoute = create<Route>(() => parseRoute(location.hash) ?? parseRoute(recall(PLACE) ?? '') ?? HOME);

/** What each view showed when the person left it, so that coming back finds it so. */
const left = new Map<string, RouteParams>();

keep(PLACE, formatRoute(useRoute.getState()));
addEventListener('hashchange', () => follow(parseRoute(location.hash) ?? HOME));

function follow(route: Route): void {
  const before = useRoute.getState();
  if (before.view !== route.view) left.set(before.view, before.params);
  useRoute.setState(route, true);
  keep(PLACE, formatRoute(route));
}

/** The address of a view as the person left it. */
export function addressOf(view: string): string {
  return formatRoute({ view, params: left.get(view) ?? {} });
}

export function goTo(view: string, params: RouteParams = left.get(view) ?? {}): void {
  location.hash = formatRoute({ view, params });
}

/** Changes what the present view shows, without a step in the history: one would have to go back letter by letter. */
export function changeParams(change: Readonly<Record<string, string | null>>): void {
  const { view, params } = useRoute.getState();
  const route = { view, params: withParams(params, change) };
  history.replaceState(null, '', formatRoute(route));
  follow(route);
}
