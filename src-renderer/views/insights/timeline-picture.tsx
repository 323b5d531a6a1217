import { type PointerEvent, useState } from 'react';
import { niceScale } from '#shared/report/charts/scale.ts';
import { useLocale } from '../../locale/use-locale.ts';
import type { Size } from '../../parts/use-size.ts';
import styles from './insights-view.module.css';
import type { Timeline } from './read-timeline.ts';
import { COUNT_COLUMNS, totalOf } from './tables.ts';
import { TimelineBrush } from './timeline-brush.tsx';

interface TimelinePictureProps {
  readonly timeline: Timeline;
  readonly size: Size;
  readonly summary: string;
  readonly onZoom: (fromMs: number, toMs: number) => void;
}

const LEFT_PX = 44;
const RIGHT_PX = 12;
/** Room for the widest label of the axis. */
const LABEL_WIDTH_PX = 52;
const BOTTOM_PX = 24;
const TOP_PX = 8;
const LABEL_PX = 96;
const DAY_MS = 86_400_000;

/** Tweets per interval, stacked by sentiment; a span drawn over it becomes the time range. */
export function TimelinePicture({ timeline, size, summary, onZoom }: TimelinePictureProps) {
  const { format } = useLocale();
  const [span, setSpan] = useState<{ readonly from: number; readonly to: number } | null>(null);
  const { fromMs, toMs, intervalMs, buckets } = timeline;
  const count = Math.max(1, Math.round((toMs - fromMs) / intervalMs));
  const plot = { width: Math.max(1, size.width - LEFT_PX - RIGHT_PX), height: size.height - TOP_PX - BOTTOM_PX };
  const step = plot.width / count;
  const { top, ticks } = niceScale(Math.max(...buckets.map(({ bySentiment }) => totalOf(bySentiment))));
  const heightOf = (tweets: number) => (tweets / top) * plot.height;
  const barAt = ({ clientX, currentTarget }: PointerEvent) =>
    Math.min(
      count - 1,
      Math.max(0, Math.floor((clientX - currentTarget.getBoundingClientRect().left - LEFT_PX) / step)),
    );
  const labelEvery = Math.max(1, Math.ceil(LABEL_PX / step));
  const label = toMs - fromMs > 2 * DAY_MS ? format.day : intervalMs < 60_000 ? format.time : format.shortTime;
  const zoom = (first: number, last: number) => {
    if (count > 1) onZoom(fromMs + first * intervalMs, fromMs + (last + 1) * intervalMs);
  };
  const finish = () => {
    if (span === null) return;
    const [first, last] = [Math.min(span.from, span.to), Math.max(span.from, span.to)];
    setSpan(null);
    zoom(first, last);
  };
  return (
    <>
      <svg
        className={`${styles.svg} ${styles.brush}`}
        width={size.width}
        height={size.height}
        role="img"
        aria-label={summary}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setSpan({ from: barAt(event), to: barAt(event) });
        }}
        onPointerMove={(event) => span !== null && setSpan({ ...span, to: barAt(event) })}
        onPointerUp={finish}
        onPointerCancel={() => setSpan(null)}
      >
        {ticks.filter(Number.isInteger).map((tweets) => {
          const y = TOP_PX + plot.height - heightOf(tweets);
          return (
            <g key={tweets}>
              <line className={styles.grid} x1={LEFT_PX} x2={LEFT_PX + plot.width} y1={y} y2={y} />
              <text className={styles.small} x={LEFT_PX - 6} y={y + 4} textAnchor="end">
                {format.compact(tweets)}
              </text>
            </g>
          );
        })}
        {buckets.map(({ startMs, bySentiment }) => {
          const x = LEFT_PX + ((startMs - fromMs) / intervalMs) * step;
          let y = TOP_PX + plot.height;
          return (
            <g key={startMs}>
              {COUNT_COLUMNS.map((sentiment) => {
                const height = heightOf(bySentiment[sentiment]);
                y -= height;
                return (
                  <rect
                    key={sentiment}
                    className={styles[sentiment]}
                    x={x + 0.5}
                    y={y}
                    width={Math.max(0.5, step - 1)}
                    height={height}
                  />
                );
              })}
            </g>
          );
        })}
        {Array.from({ length: Math.ceil(count / labelEvery) }, (_, index) => index * labelEvery)
          .filter((bar) => LEFT_PX + bar * step + LABEL_WIDTH_PX < size.width)
          .map((bar) => (
            <text key={bar} className={styles.small} x={LEFT_PX + bar * step} y={size.height - 6}>
              {label(fromMs + bar * intervalMs)}
            </text>
          ))}
        {span !== null && (
          <rect
            className={styles.span}
            x={LEFT_PX + Math.min(span.from, span.to) * step}
            y={TOP_PX}
            width={(Math.abs(span.to - span.from) + 1) * step}
            height={plot.height}
          />
        )}
      </svg>
      <TimelineBrush timeline={timeline} count={count} plot={{ left: LEFT_PX, top: TOP_PX, ...plot }} onZoom={zoom} />
    </>
  );
}
