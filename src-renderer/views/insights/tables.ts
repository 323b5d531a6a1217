import type { Sentiment } from '#shared/domain/analysis.ts';

export type Cell = string | number;
export type Table = readonly (readonly Cell[])[];

/** As spreadsheets read it: RFC 4180, and no cell that they would run as a formula. */
export function csvOf(table: Table): string {
  return table.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(value: Cell): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

type Counts = Readonly<Record<Sentiment, number>>;

export const COUNT_COLUMNS = ['positive', 'neutral', 'negative'] as const;

export function countCells(counts: Counts): readonly number[] {
  return COUNT_COLUMNS.map((sentiment) => counts[sentiment]);
}

export function totalOf(counts: Counts): number {
  return counts.positive + counts.neutral + counts.negative;
}

/** The one most tweets have; the neutral where none leads. */
export function leadingOf(counts: Counts): Sentiment {
  if (counts.positive > counts.negative && counts.positive >= counts.neutral) return 'positive';
  return counts.negative > counts.positive && counts.negative >= counts.neutral ? 'negative' : 'neutral';
}
