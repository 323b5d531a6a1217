import { SENTIMENTS } from '#shared/domain/analysis.ts';
import type { TweetFilter } from '#shared/domain/insights.ts';
import type { RouteParams } from '../frame/route.ts';

/** The lists of a filter and their names in the address. */
export const LISTS = { topics: 'topic', hashtags: 'hashtag', users: 'user', languages: 'lang' } as const;
export type ListName = keyof typeof LISTS;
export const LIST_NAMES = Object.keys(LISTS) as readonly ListName[];
const NUMBERS = { minConfidence: 'min', maxConfidence: 'max', fromMs: 'from', toMs: 'to' } as const;
/** As the contract allows. */
const MAX_TEXT = 500;
const MAX_VALUES = 50;
const MAX_VALUE = 300;

/** The filter an address asks for; what makes no sense in it is left out. */
export function filterOf(params: RouteParams): TweetFilter {
  const filter: TweetFilter = {};
  const text = params.q?.trim().slice(0, MAX_TEXT);
  if (text) filter.text = text;
  const asked = new Set(valuesOf(params.sentiment));
  const sentiments = SENTIMENTS.filter((sentiment) => asked.has(sentiment));
  if (sentiments.length > 0) filter.sentiments = [...sentiments];
  for (const list of LIST_NAMES) {
    const values = valuesOf(params[LISTS[list]]);
    if (values.length > 0) filter[list] = [...values];
  }
  for (const name of Object.keys(NUMBERS) as (keyof typeof NUMBERS)[]) {
    const value = Number.parseFloat(params[NUMBERS[name]] ?? '');
    const isShare = name === 'minConfidence' || name === 'maxConfidence';
    if (Number.isFinite(value) && (!isShare || (value >= 0 && value <= 1))) filter[name] = value;
  }
  if (params.fallback === '1') filter.isFallback = true;
  return filter;
}

/** Every parameter of a filter: null for those it does not use, so that they are taken away. */
export function paramsOf(filter: TweetFilter): Readonly<Record<string, string | null>> {
  const params: Record<string, string | null> = {
    q: filter.text ?? null,
    sentiment: filter.sentiments?.join(',') ?? null,
    fallback: filter.isFallback === true ? '1' : null,
  };
  for (const list of LIST_NAMES) params[LISTS[list]] = joined(filter[list] ?? []);
  for (const name of Object.keys(NUMBERS) as (keyof typeof NUMBERS)[]) {
    params[NUMBERS[name]] = filter[name] === undefined ? null : String(filter[name]);
  }
  return params;
}

/** Commas inside a value are written as `%2C` once more, as a comma parts values. */
function joined(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.map((value) => value.replace(/[%,]/g, encodeURIComponent)).join(',');
}

function valuesOf(param: string | undefined): readonly string[] {
  const values = (param ?? '').split(',').map((value) => value.replaceAll('%2C', ',').replaceAll('%25', '%').trim());
  const distinct = new Set(values.filter((value) => value !== '').map((value) => value.slice(0, MAX_VALUE)));
  return [...distinct].slice(0, MAX_VALUES);
}

/** With the value in the list if it was not, without it if it was. */
export function withToggled(filter: TweetFilter, list: ListName, value: string): TweetFilter {
  return withList(filter, list, toggled(filter[list] ?? [], value));
}

export function withList(filter: TweetFilter, list: ListName, values: readonly string[]): TweetFilter {
  const { [list]: _before, ...rest } = filter;
  return values.length === 0 ? rest : { ...rest, [list]: [...values] };
}

export function withFallback({ isFallback: _before, ...rest }: TweetFilter, only: boolean): TweetFilter {
  return only ? { ...rest, isFallback: true } : rest;
}

export function withSentimentToggled(filter: TweetFilter, sentiment: (typeof SENTIMENTS)[number]): TweetFilter {
  const { sentiments = [], ...rest } = filter;
  const next = toggled(sentiments, sentiment);
  return next.length === 0 || next.length === SENTIMENTS.length ? rest : { ...rest, sentiments: [...next] };
}

function toggled<Value>(values: readonly Value[], value: Value): readonly Value[] {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
}

export function isNarrowed(filter: TweetFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}
