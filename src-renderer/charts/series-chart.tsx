import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useTheme } from '../theme/use-theme.ts';
import styles from './series-chart.module.css';

export interface Series {
  /** A colour token: `--accent`. */
  readonly colour: string;
  readonly isFilled?: boolean;
  readonly isDashed?: boolean;
}

export interface SeriesChartProps {
  /** s since the epoch, then one column per series; equal lengths. */
  readonly columns: readonly [readonly number[], ...(readonly (number | null)[])[]];
  readonly series: readonly Series[];
  /** What the picture says, in words. */
  readonly summary: string;
  readonly windowSeconds: number;
  /** The value axis reaches at least so far: noise near zero is to look like noise. */
  readonly leastTop: number;
  formatValue(value: number): string;
  formatTime(atMs: number): string;
  /** The index under the pointer, or null. */
  onCursor(index: number | null): void;
}

const MIN_WINDOW_SECONDS = 60;

/** Lines over time. The constant parts of a chart are read once: give it a `key` to change them. */
export function SeriesChart(props: SeriesChartProps) {
  return <ThemedChart key={useTheme()} {...props} />;
}

/** A canvas knows no style sheet: its colours are read when it is made. */
function ThemedChart(props: SeriesChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const chart = useRef<uPlot | null>(null);

  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    chart.current = new uPlot(optionsFor(latest, element), columnsOf(latest.current), element);
    const observer = new ResizeObserver(() => chart.current?.setSize(sizeOf(element)));
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.current?.destroy();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    chart.current?.setData([...props.columns] as uPlot.AlignedData);
  }, [props.columns]);

  return <div ref={host} className={styles.chart} role="img" aria-label={props.summary} />;
}

/** Grows with what is known, from a minute to the whole window. */
function timeRange(from: number | null, to: number | null, windowSeconds: number): [number, number] {
  const end = to ?? Date.now() / 1_000;
  const known = end - (from ?? end);
  return [end - Math.min(windowSeconds, Math.max(MIN_WINDOW_SECONDS, known)), end];
}

function columnsOf({ columns }: SeriesChartProps): uPlot.AlignedData {
  return [...columns] as uPlot.AlignedData;
}

function sizeOf(element: HTMLElement) {
  return { width: element.clientWidth, height: element.clientHeight };
}

function optionsFor(latest: { readonly current: SeriesChartProps }, element: HTMLElement): uPlot.Options {
  const tokens = getComputedStyle(element);
  const token = (name: string) => tokens.getPropertyValue(name).trim();
  const font = `11px ${tokens.fontFamily}`;
  const axis = { stroke: token('--text-faint'), font, ticks: { show: false } };
  const grid = { stroke: token('--chart-grid'), width: 1 };
  const { windowSeconds, leastTop } = latest.current;
  return {
    ...sizeOf(element),
    padding: [8, 22, 0, 0],
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 7 } },
    scales: {
      x: { range: (_chart, from, to) => timeRange(from, to, windowSeconds) },
      y: { range: (_chart, _from, to) => [0, Math.max(leastTop, (to ?? 0) * 1.15)] },
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        size: 24,
        space: 70,
        incrs: [15, 30, 60, 120],
        values: (_chart, splits) => splits.map((second) => latest.current.formatTime(second * 1_000)),
      },
      {
        ...axis,
        grid,
        size: 46,
        space: 32,
        values: (_chart, splits) => splits.map((value) => latest.current.formatValue(value)),
      },
    ],
    series: [
      {},
      ...latest.current.series.map(({ colour, isFilled, isDashed }) => ({
        stroke: token(colour),
        width: 1.5,
        points: { show: false },
        ...(isFilled ? { fill: `color-mix(in srgb, ${token(colour)} 16%, transparent)` } : {}),
        ...(isDashed ? { dash: [4, 3] } : {}),
      })),
    ],
    hooks: { setCursor: [(chart) => latest.current.onCursor(chart.cursor.idx ?? null)] },
  };
}
