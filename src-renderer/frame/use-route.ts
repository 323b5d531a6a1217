import { create } from 'zustand';
import { keep, recall } from '../state/keep.ts';
import { formatRoute, parseRoute, type Route, type RouteParams, withParams } from './route.ts';

const PLACE = 'place';
const HOME: Route = { view: 'flow', params: {} };

/** Where the person is. The address says it; without one in it, where they were last. */
export const useRoute = create<Route>(() => parseRoute(location.hash) ?? parseRoute(recall(PLACE) ?? '') ?? HOME);

/** What each view showed when the person left it, so that coming back finds it so. */
const left = new Map<string, RouteParams>();
/** Views that look at the same: what one is narrowed to, so is the other. */
const TWINS: Readonly<Record<string, string>> = { insights: 'kibana', kibana: 'insights' };
/** What is of one of them alone. */
const OWN_PARAMS = { pane: null };

keep(PLACE, formatRoute(useRoute.getState()));
addEventListener('hashchange', () => follow(parseRoute(location.hash) ?? HOME));

function follow(route: Route): void {
  const before = useRoute.getState();
  if (before.view !== route.view) leave(before);
  useRoute.setState(route, true);
  keep(PLACE, formatRoute(route));
}

function leave({ view, params }: Route): void {
  left.set(view, params);
  const twin = TWINS[view];
  if (twin !== undefined) left.set(twin, withParams(params, OWN_PARAMS));
}

/** What a view will show: as its twin does where the person is there now, else as they left it. */
function paramsFor(view: string): RouteParams {
  const now = useRoute.getState();
  return TWINS[now.view] === view ? withParams(now.params, OWN_PARAMS) : (left.get(view) ?? {});
}

/** The address of a view as the person would find it. */
export function addressOf(view: string): string {
  return formatRoute({ view, params: paramsFor(view) });
}

export function goTo(view: string, params: RouteParams = paramsFor(view)): void {
  location.hash = formatRoute({ view, params });
}

/** Changes what the present view shows, without a step in the history: one would have to go back letter by letter. */
export function changeParams(change: Readonly<Record<string, string | null>>): void {
  const { view, params } = useRoute.getState();
  const route = { view, params: withParams(params, change) };
  history.replaceState(null, '', formatRoute(route));
  follow(route);
}
