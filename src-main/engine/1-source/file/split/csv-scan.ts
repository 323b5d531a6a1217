import { CARRIAGE_RETURN, LINE_FEED, QUOTE } from './bytes.ts';

export type CsvScan =
  /** A whole record, without its line end at `end`; the next begins at `next`. */
  | { readonly kind: 'record'; readonly end: number; readonly next: number; readonly lines: number }
  /** The record goes on past the bytes at hand. */
  | { readonly kind: 'more' }
  | { readonly kind: 'broken'; readonly reason: string };

/**
 * Finds the end of the record that begins at `from`: RFC 4180, with LF or CRLF. A quote within an unquoted field is a
 * plain character. `complete` says that nothing follows the bytes at hand.
 */
export function scanCsvRecord(bytes: Buffer, from: number, delimiter: number, complete: boolean): CsvScan {
  let field: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  let lines = 1;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    if (field === 'quoted') {
      if (byte === LINE_FEED) lines++;
      if (byte !== QUOTE) continue;
      if (at + 1 === bytes.length && !complete) return { kind: 'more' };
      if (bytes[at + 1] === QUOTE) at++;
      else field = 'closed';
    } else if (byte === LINE_FEED) {
      return { kind: 'record', end: withoutCarriageReturn(bytes, from, at), next: at + 1, lines };
    } else if (byte === delimiter) field = 'start';
    else if (field === 'closed') {
      if (at + 1 === bytes.length && !complete) return { kind: 'more' };
      const endsLine = byte === CARRIAGE_RETURN && (at + 1 === bytes.length || bytes[at + 1] === LINE_FEED);
      if (!endsLine) return { kind: 'broken', reason: 'a quote within a quoted field is not doubled' };
    } else field = byte === QUOTE && field === 'start' ? 'quoted' : 'plain';
  }
  if (!complete) return { kind: 'more' };
  if (field === 'quoted') return { kind: 'broken', reason: 'a quoted field is never closed' };
  return { kind: 'record', end: withoutCarriageReturn(bytes, from, bytes.length), next: bytes.length, lines };
}

function withoutCarriageReturn(bytes: Buffer, from: number, end: number): number {
  return end > from && bytes[end - 1] === CARRIAGE_RETURN ? end - 1 : end;
}

/** The fields of a record that `scanCsvRecord` found whole. */
export function cellsOf(record: string, delimiter: string): string[] {
  if (!record.includes('"')) return record.split(delimiter);
  const cells: string[] = [];
  let from = 0;
  while (from <= record.length) {
    const end = endOfCell(record, from, delimiter);
    const cell = record.slice(from, end);
    cells.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    from = end + 1;
  }
  return cells;
}

function endOfCell(record: string, from: number, delimiter: string): number {
  let at = from;
  if (record[from] === '"') {
    for (at = from + 1; record[at] !== '"' || record[at + 1] === '"'; at++) {
      if (record[at] === '"') at++;
    }
  }
  const end = record.indexOf(delimiter, at);
  return end < 0 ? record.length : end;
}
