import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useScrollWindow } from '../live/use-scroll-window.ts';
import { visibleRange } from '../live/visible-range.ts';
import styles from './row-list.module.css';

const ROW_HEIGHT = 30;

interface RowListProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  readonly empty: string;
  readonly render: (row: Row) => ReactNode;
}

/** Rows to choose one of, by pointer or arrow keys; only those in sight are drawn. */
export function RowList<Row>({ label, rows, keyOf, chosen, onChoose, empty, render }: RowListProps<Row>) {
  const list = useRef<HTMLDivElement>(null);
  const { scrollTop, height } = useScrollWindow(list);
  const { from, to } = visibleRange(scrollTop, height, ROW_HEIGHT, rows.length);
  const index = rows.findIndex((row) => keyOf(row) === chosen);

  const step = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 10,
      PageUp: -10,
      Home: -rows.length,
      End: rows.length,
    };
    const by = steps[event.key];
    if (by === undefined || rows.length === 0) return;
    event.preventDefault();
    const next = Math.min(rows.length - 1, Math.max(0, index < 0 ? 0 : index + by));
    const row = rows[next];
    if (row === undefined) return;
    onChoose(keyOf(row));
    const top = next * ROW_HEIGHT;
    const element = list.current;
    if (element === null) return;
    if (top < element.scrollTop) element.scrollTo({ top });
    if (top + ROW_HEIGHT > element.scrollTop + height) element.scrollTo({ top: top + ROW_HEIGHT - height });
  };
  const idOf = (key: string) => `row-${key.replace(/\W/g, '-')}`;
  return (
    <div
      ref={list}
      role="listbox"
      aria-label={label}
      aria-activedescendant={chosen === null || index < from || index >= to ? undefined : idOf(chosen)}
      tabIndex={0}
      className={styles.rows}
      onKeyDown={step}
    >
      {rows.length === 0 && <p className={styles.empty}>{empty}</p>}
      <div style={{ height: rows.length * ROW_HEIGHT, position: 'relative' }}>
        {rows.slice(from, to).map((row, nth) => {
          const key = keyOf(row);
          return (
            <div
              key={key}
              id={idOf(key)}
              role="option"
              aria-selected={key === chosen}
              tabIndex={-1}
              className={styles.row}
              style={{ top: (from + nth) * ROW_HEIGHT, height: ROW_HEIGHT }}
              onClick={() => onChoose(key)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') onChoose(key);
              }}
            >
              {render(row)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
