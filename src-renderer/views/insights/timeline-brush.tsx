import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useLocale, useWords } from '../../locale/use-locale.ts';
import { type BarSpan, spanAfter } from './brush-keys.ts';
import styles from './insights-view.module.css';
import { INSIGHTS_WORDS } from './insights-words.ts';
import type { Timeline } from './read-timeline.ts';

interface TimelineBrushProps {
  readonly timeline: Timeline;
  readonly count: number;
  /** Where the bars are, px in the picture. */
  readonly plot: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly onZoom: (first: number, last: number) => void;
}

/** The brush for those who have no pointer: a cursor on the bars, stretched with Shift, taken with Enter. */
export function TimelineBrush({ timeline, count, plot, onZoom }: TimelineBrushProps) {
  const { format } = useLocale();
  const words = useWords(INSIGHTS_WORDS);
  const [span, setSpan] = useState<BarSpan | null>(null);
  const { fromMs, intervalMs } = timeline;
  // Another timeline has other bars.
  const of = useRef(timeline.intervalMs);
  useEffect(() => {
    if (of.current !== intervalMs) setSpan(null);
    of.current = intervalMs;
  }, [intervalMs]);
  const first = span === null ? 0 : Math.min(span.anchor, span.at);
  const last = span === null ? 0 : Math.min(count - 1, Math.max(span.anchor, span.at));
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && span !== null) {
      event.preventDefault();
      setSpan(null);
      onZoom(first, last);
      return;
    }
    const next = spanAfter(event, span, count);
    if (next === null) return;
    event.preventDefault();
    setSpan(next === 'none' ? null : next);
  };
  const begin = format.dateTime(fromMs + first * intervalMs);
  const end = format.dateTime(fromMs + (last + 1) * intervalMs);
  const bar = plot.width / count;
  return (
    <div
      className={styles.keys}
      style={plot}
      role="slider"
      tabIndex={0}
      aria-label={words.brush}
      aria-valuemin={1}
      aria-valuemax={count}
      aria-valuenow={(span?.at ?? count - 1) + 1}
      aria-valuetext={span === null ? words.brushHint : `${begin} – ${end}`}
      title={words.brushHint}
      onKeyDown={onKey}
      onBlur={() => setSpan(null)}
    >
      {span !== null && (
        <span className={styles.keySpan} style={{ left: first * bar, width: (last - first + 1) * bar }}>
          <span className={styles.keyWords} data-right={first > count / 2}>
            {begin} – {end} · {words.brushTake}
          </span>
        </span>
      )}
    </div>
  );
}
