import { type Child, type Element, element } from '../node.ts';
import type { Span } from '../outages.ts';
import { niceScale, place } from './scale.ts';

const WIDTH = 480;
const HEIGHT = 176;
const LEFT = 44;
const RIGHT = 10;
const TOP = 8;
const BOTTOM = 22;

export interface Series {
  readonly name: string;
  /** A class that gives it its colour. */
  readonly tone: string;
  /** One by time; null where nothing was measured. */
  readonly values: readonly (number | null)[];
}

export interface TimeMarks {
  readonly outages: readonly Span[];
  readonly faults: readonly Span[];
  readonly markers: readonly number[];
}

interface TimeChart {
  readonly label: string;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  readonly times: readonly number[];
  readonly marks: TimeMarks;
  readonly time: (ms: number) => string;
}

interface LineChart extends TimeChart {
  readonly series: readonly Series[];
  readonly tick: (value: number) => string;
}

/** Lines over time, with what happened behind them. */
export function lineChart(chart: LineChart): Element {
  const { series, times, tick } = chart;
  const greatest = Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const { top, ticks } = niceScale(greatest);
  const x = timeScale(chart);
  const y = (value: number) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / top);
  const lines = series.map(({ tone, values }) =>
    element('path', { class: `line ${tone}`, d: linePath(values, times, x, y) }),
  );
  return drawing(chart, [...grid(ticks, y, tick), ...marksOf(chart, x)], lines);
}

/** Fewer say nothing of their shares. */
const LEAST_OF_A_SHARE = 20;

/** Shares of a whole over time, one above the other; spans with too few to have shares are taken together. */
export function shareChart(chart: LineChart): Element {
  const x = timeScale(chart);
  const y = (share: number) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - share);
  const columns = columnsOf(chart);
  const below = columns.map(() => 0);
  const areas = chart.series.map(({ tone }, one) => {
    const bottom = [...below];
    for (const [at, { counts, total }] of columns.entries()) {
      below[at] = (below[at] ?? 0) + (counts[one] ?? 0) / total;
    }
    const edge = (shares: readonly number[]) =>
      shares.flatMap((share, at) => {
        const beforeMs = columns[at - 1]?.untilMs ?? chart.startedAtMs;
        return [
          `${place(x(beforeMs))},${place(y(share))}`,
          `${place(x(columns[at]?.untilMs ?? 0))},${place(y(share))}`,
        ];
      });
    return element('path', { class: `area ${tone}`, d: `M${[...edge(below), ...edge(bottom).reverse()].join('L')}Z` });
  });
  const ticks = grid([0, 0.5, 1], y, chart.tick);
  return drawing(chart, [], columns.length === 0 ? [] : [...areas, ...ticks, ...marksOf(chart, x)]);
}

interface Column {
  readonly untilMs: number;
  /** By series. */
  readonly counts: readonly number[];
  readonly total: number;
}

function columnsOf({
  series,
  times,
}: {
  readonly series: readonly Series[];
  readonly times: readonly number[];
}): Column[] {
  const columns: Column[] = [];
  for (const [at, untilMs] of times.entries()) {
    const counts = series.map(({ values }) => values[at] ?? 0);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const last = columns.at(-1);
    if (last === undefined || last.total >= LEAST_OF_A_SHARE) columns.push({ untilMs, counts, total });
    else columns.splice(-1, 1, joined(last, { untilMs, counts, total }));
  }
  const [before, end] = columns.slice(-2);
  if (before !== undefined && end !== undefined && end.total < LEAST_OF_A_SHARE) {
    columns.splice(-2, 2, joined(before, end));
  }
  return columns.filter(({ total }) => total > 0);
}

function joined(one: Column, next: Column): Column {
  const counts = one.counts.map((count, at) => count + (next.counts[at] ?? 0));
  return { untilMs: next.untilMs, counts, total: one.total + next.total };
}

function timeScale({ startedAtMs, endedAtMs }: TimeChart): (ms: number) => number {
  const span = Math.max(1, endedAtMs - startedAtMs);
  return (ms) => LEFT + ((WIDTH - LEFT - RIGHT) * Math.min(span, Math.max(0, ms - startedAtMs))) / span;
}

function linePath(
  values: readonly (number | null)[],
  times: readonly number[],
  x: (ms: number) => number,
  y: (value: number) => number,
): string {
  let isDown = false;
  const steps = values.map((value, at) => {
    if (value === null) {
      isDown = false;
      return '';
    }
    const step = `${isDown ? 'L' : 'M'}${place(x(times[at] ?? 0))},${place(y(value))}`;
    isDown = true;
    return step;
  });
  return steps.join('');
}

function grid(ticks: readonly number[], y: (value: number) => number, say: (value: number) => string): Element[] {
  return ticks.flatMap((value) => [
    element('line', { class: 'grid', x1: LEFT, x2: WIDTH - RIGHT, y1: place(y(value)), y2: place(y(value)) }),
    element('text', { class: 'tick end', x: LEFT - 6, y: place(y(value) + 3.5) }, say(value)),
  ]);
}

function marksOf({ marks }: TimeChart, x: (ms: number) => number): Element[] {
  const band = (tone: string) => (span: Span) =>
    element('rect', {
      class: `band ${tone}`,
      x: place(x(span.fromMs)),
      y: TOP,
      width: place(Math.max(1.5, x(span.toMs) - x(span.fromMs))),
      height: HEIGHT - TOP - BOTTOM,
    });
  return [
    ...marks.faults.map(band('fault')),
    ...marks.outages.map(band('outage')),
    ...marks.markers.map((ms) =>
      element('line', { class: 'marker', x1: place(x(ms)), x2: place(x(ms)), y1: TOP, y2: HEIGHT - BOTTOM }),
    ),
  ];
}

function drawing(chart: TimeChart, behind: readonly Child[], front: readonly Child[]): Element {
  const { label, startedAtMs, endedAtMs, time } = chart;
  const middleMs = (startedAtMs + endedAtMs) / 2;
  const axis = HEIGHT - 6;
  return element(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': label },
    behind,
    front,
    element('text', { class: 'tick', x: LEFT, y: axis }, time(startedAtMs)),
    element('text', { class: 'tick middle', x: (LEFT + WIDTH - RIGHT) / 2, y: axis }, time(middleMs)),
    element('text', { class: 'tick end', x: WIDTH - RIGHT, y: axis }, time(endedAtMs)),
  );
}
