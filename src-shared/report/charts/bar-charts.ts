import { SENTIMENTS, type Sentiment } from '../../domain/analysis.ts';
import { LATENCY_EDGES_MS, type Ranked, type SessionLatency } from '../../session/session-record.ts';
import { type Element, element } from '../node.ts';
import type { Voice } from '../words/report-words.ts';
import { place } from './scale.ts';

const WIDTH = 480;
/** More would write over each other. */
const MOST_EDGES = 9;

/** How many tweets took how long, in the bars that have any. */
export function histogram({ bars, count }: SessionLatency, label: string, { formats }: Voice): Element {
  const first = Math.max(0, bars.findIndex((bar) => bar > 0) - 1);
  const last = Math.min(bars.length - 1, bars.findLastIndex((bar) => bar > 0) + 1);
  const shown = bars.slice(first, last + 1);
  const [height, left, bottom, top] = [176, 10, 22, 18];
  const step = (WIDTH - left * 2) / Math.max(1, shown.length);
  const greatest = Math.max(1, ...shown);
  const every = shown.length > MOST_EDGES ? 2 : 1;
  const columns = shown.flatMap((bar, at) => {
    const size = ((height - top - bottom) * bar) / greatest;
    const x = left + at * step;
    const edge = LATENCY_EDGES_MS[first + at];
    const share = bar === 0 ? '' : formats.share(bar, count);
    return [
      element('rect', {
        class: 'bar',
        x: place(x + 2),
        y: place(height - bottom - size),
        width: place(step - 4),
        height: place(size),
        rx: 2,
      }),
      element('text', { class: 'figure middle', x: place(x + step / 2), y: place(height - bottom - size - 5) }, share),
      edge !== undefined &&
        at < shown.length - 1 &&
        at % every === 0 &&
        element('text', { class: 'tick middle', x: place(x + step), y: height - 6 }, shortLatency(edge)),
    ];
  });
  const line = { class: 'grid', x1: left, x2: WIDTH - left, y1: height - bottom, y2: height - bottom };
  return element(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': label },
    element('line', line),
    columns,
  );
}

function shortLatency(ms: number): string {
  return ms >= 1_000 ? `${ms / 1_000}\u00a0s` : `${ms}\u00a0ms`;
}

/** Names with a bar each, parted by sentiment. */
export function rankedBars(ranked: readonly Ranked[], label: string, mark: string, { formats }: Voice): Element {
  const rows = ranked.slice(0, 8);
  const [row, left, right] = [22, 150, 58];
  const greatest = Math.max(1, ...rows.map(({ count }) => count));
  const scale = (WIDTH - left - right) / greatest;
  const bars = rows.flatMap(({ name, count, bySentiment }, at) => {
    const y = at * row;
    let x = left;
    const pieces = SENTIMENTS.map((sentiment) => {
      const width = bySentiment[sentiment] * scale;
      const piece = element('rect', { class: sentiment, x: place(x), y: y + 4, width: place(width), height: 13 });
      x += width;
      return piece;
    });
    return [
      element('text', { class: 'name end', x: left - 8, y: y + 15 }, `${mark}${shortened(name)}`),
      ...pieces,
      element('text', { class: 'figure', x: place(x + 6), y: y + 15 }, formats.count(count)),
    ];
  });
  const height = Math.max(1, rows.length) * row;
  return element('svg', { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': label }, bars);
}

function shortened(name: string): string {
  const characters = [...name];
  return characters.length > 20 ? `${characters.slice(0, 19).join('')}…` : name;
}

/** What was found for what was meant, each row a whole. */
export function confusionTable(
  confusion: Readonly<Record<Sentiment, Readonly<Record<Sentiment, number>>>>,
  { words, formats }: Voice,
): Element {
  const head = SENTIMENTS.map((sentiment) => element('th', { scope: 'col' }, words.sentiments[sentiment]));
  const rows = SENTIMENTS.map((truth) => {
    const total = SENTIMENTS.reduce((sum, found) => sum + confusion[truth][found], 0);
    const cells = SENTIMENTS.map((found) => {
      const count = confusion[truth][found];
      const depth = total === 0 ? 0 : Math.round((count / total) * 5);
      return element(
        'td',
        { class: `cell ${truth === found ? 'right' : 'wrong'} depth-${depth}` },
        element('strong', {}, formats.share(count, total)),
        element('span', {}, formats.count(count)),
      );
    });
    return element('tr', {}, element('th', { scope: 'row' }, words.sentiments[truth]), cells);
  });
  return element(
    'table',
    { class: 'confusion' },
    element('thead', {}, element('tr', {}, element('td', {}, ''), head)),
    element('tbody', {}, rows),
  );
}
