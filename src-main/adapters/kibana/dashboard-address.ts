import type { KibanaLook } from '#shared/contract/kibana.ts';
import { filterQuery } from './filter-query.ts';
import { rison } from './rison.ts';

export interface DashboardPlace {
  /** Without a slash at its end, with its base path. */
  readonly url: string;
  /** Empty for the default one. */
  readonly space: string;
  readonly dashboardId: string;
}

const REFRESH_MS = 5_000;
const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
] as const;

/** Where Kibana is for a space. */
export function spaceAddress(url: string, space: string): string {
  const base = url.replace(/\/+$/, '');
  return space === '' ? base : `${base}/s/${encodeURIComponent(space)}`;
}

/** The dashboard with a time range and a filter, as it stands in an address: whoever opens it sees the same. */
export function dashboardAddress(place: DashboardPlace, look: KibanaLook, isEmbedded: boolean): string {
  const time = timeOf(look);
  const query = filterQuery(look.filter);
  const global = rison({ filters: [], refreshInterval: { pause: time.to !== 'now', value: REFRESH_MS }, time });
  const own = rison({ query: { language: 'kuery', query } });
  const parameters = [
    ...(isEmbedded ? ['embed=true', 'show-time-filter=true'] : []),
    `_g=${encodeURIComponent(global)}`,
    ...(query === '' ? [] : [`_a=${encodeURIComponent(own)}`]),
  ];
  const base = spaceAddress(place.url, place.space);
  return `${base}/app/dashboards#/view/${encodeURIComponent(place.dashboardId)}?${parameters.join('&')}`;
}

function timeOf({ filter: { fromMs, toMs }, lastMs }: KibanaLook): { readonly from: string; readonly to: string } {
  const at = (ms: number) => new Date(Math.ceil(ms)).toISOString();
  const to = toMs === undefined ? 'now' : at(toMs);
  if (fromMs !== undefined) return { from: at(fromMs), to };
  return { from: `now-${lengthOf(lastMs ?? 7 * 86_400_000)}`, to };
}

function lengthOf(ms: number): string {
  const unit = UNITS.find(([, unitMs]) => ms >= unitMs && ms % unitMs === 0);
  return unit === undefined ? `${Math.round(ms / 1_000)}s` : `${ms / unit[1]}${unit[0]}`;
}
