import { type Columns, columnsOf } from '../map/columns.ts';
import { looksLikeSentiment140 } from '../map/from-sentiment140.ts';
import { COMMA } from '../split/bytes.ts';
import { cellsOf, scanCsvRecord } from '../split/csv-scan.ts';

export const DELIMITERS = [
  { format: 'tsv', delimiter: '\t', words: 'tabs' },
  { format: 'csv', delimiter: ',', words: 'commas' },
  { format: 'csv', delimiter: ';', words: 'semicolons' },
] as const;

export interface TableLook {
  readonly format: 'csv' | 'tsv';
  readonly delimiter: string;
  readonly words: string;
  readonly columns: Columns;
}

/** A header that names a column for the text; null where the first record is none. */
export function lookForHeader(head: string, format: 'csv' | 'tsv' | 'auto'): TableLook | null {
  for (const known of DELIMITERS) {
    if (format !== 'auto' && format !== known.format) continue;
    const columns = columnsOf(firstCells(head, known.delimiter));
    if (columns !== null) return { ...known, columns };
  }
  return null;
}

export function isSentiment140(head: string): boolean {
  return looksLikeSentiment140(firstCells(head, String.fromCharCode(COMMA)));
}

/** The cells of the first record, none where the beginning of the file does not hold it whole. */
export function firstCells(head: string, delimiter: string): string[] {
  const bytes = Buffer.from(head);
  const scan = scanCsvRecord(bytes, 0, delimiter.charCodeAt(0), true);
  return scan.kind === 'record' ? cellsOf(bytes.toString('utf8', 0, scan.end), delimiter) : [];
}
