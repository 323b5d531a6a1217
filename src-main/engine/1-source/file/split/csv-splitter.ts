import {
  type FileRecord,
  KEPT_REJECT_BYTES,
  LONGEST_RECORD_BYTES,
  longerThan,
  type Splitter,
  tooLong,
} from '../record.ts';
import { CARRIAGE_RETURN, isBlank, LINE_FEED } from './bytes.ts';
import { type CsvScan, scanCsvRecord } from './csv-scan.ts';

interface CsvLayout {
  /** One byte. */
  readonly delimiter: number;
  readonly columns: number;
  /**
   * Many TSV files never quote, and a text that begins with a quote is just that. Such a record is then read
   * literally instead of being a reject: one with misplaced quotes, or one over several lines each of which
   * has all columns by itself.
   */
  readonly quotesMayBeLiteral: boolean;
}

/**
 * Records of CSV or TSV: a quoted field may run over lines. A record with broken quoting costs its first line only;
 * reading goes on at the next, so that one stray quote does not swallow the file.
 */
export class CsvSplitter implements Splitter {
  readonly #layout: CsvLayout;
  readonly #limitBytes: number;
  #rest: Buffer = Buffer.alloc(0);
  /** In a line that is too long, already rejected, looking for its end. */
  #skipping = false;
  #line = 1;
  /** Position in the file of the first byte of #rest. */
  #position = 0;

  constructor(layout: CsvLayout, limitBytes = LONGEST_RECORD_BYTES) {
    this.#layout = layout;
    this.#limitBytes = limitBytes;
  }

  push(chunk: Buffer): FileRecord[] {
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    return this.#takeAll(false);
  }

  end(): FileRecord[] {
    return this.#takeAll(true);
  }

  #takeAll(complete: boolean): FileRecord[] {
    const records: FileRecord[] = [];
    let from = 0;
    while (from < this.#rest.length) {
      const next = this.#skipping ? this.#skipLine(from) : this.#takeOne(from, complete, records);
      if (next === null) break;
      from = next;
    }
    this.#position += from;
    this.#rest = this.#rest.subarray(from);
    return records;
  }

  /** @returns where the next record begins; null where more bytes are needed. */
  #takeOne(from: number, complete: boolean, records: FileRecord[]): number | null {
    const scan = scanCsvRecord(this.#rest, from, this.#layout.delimiter, complete);
    if (scan.kind === 'record' && !this.#isLiteral(scan, from)) {
      this.#give(records, from, scan.end, scan.next, null, false);
      this.#line += scan.lines;
      return scan.next;
    }
    const withinLimit = this.#rest.length - from <= this.#limitBytes;
    if (scan.kind === 'more' && withinLimit) return null;
    const lineEnd = this.#rest.indexOf(LINE_FEED, from);
    if (lineEnd < 0 && !complete) return withinLimit ? null : this.#rejectEndless(from, records);
    const end = lineEnd < 0 ? this.#rest.length : lineEnd;
    const literal = this.#layout.quotesMayBeLiteral;
    const reason = scan.kind === 'broken' ? scan.reason : `a quoted field is ${longerThan(this.#limitBytes)}`;
    const next = Math.min(end + 1, this.#rest.length);
    this.#give(records, from, end, next, literal ? null : reason, literal);
    this.#line++;
    return next;
  }

  #isLiteral(scan: CsvScan & { kind: 'record' }, from: number): boolean {
    if (!this.#layout.quotesMayBeLiteral || scan.lines === 1) return false;
    let columns = 1;
    for (let at = from; at <= scan.end; at++) {
      if (at === scan.end || this.#rest[at] === LINE_FEED) {
        if (columns !== this.#layout.columns) return false;
        columns = 1;
      } else if (this.#rest[at] === this.#layout.delimiter) columns++;
    }
    return true;
  }

  #rejectEndless(from: number, records: FileRecord[]): number {
    this.#give(records, from, this.#rest.length, this.#rest.length, tooLong(this.#limitBytes), false);
    this.#skipping = true;
    return this.#rest.length;
  }

  #skipLine(from: number): number {
    const lineEnd = this.#rest.indexOf(LINE_FEED, from);
    if (lineEnd < 0) return this.#rest.length;
    this.#skipping = false;
    this.#line++;
    return lineEnd + 1;
  }

  #give(
    records: FileRecord[],
    from: number,
    end: number,
    next: number,
    problem: string | null,
    literalQuotes: boolean,
  ): void {
    const overlong = end - from > this.#limitBytes ? tooLong(this.#limitBytes) : null;
    const kept = overlong === null ? end : Math.min(end, from + KEPT_REJECT_BYTES);
    const cut = literalQuotes && this.#rest[kept - 1] === CARRIAGE_RETURN ? kept - 1 : kept;
    const bytes = this.#rest.subarray(from, cut);
    if (problem === null && overlong === null && bytes.every(isBlank)) return;
    const record = { bytes, line: this.#line, endByte: this.#position + next, problem: overlong ?? problem };
    records.push(literalQuotes ? { ...record, literalQuotes } : record);
  }
}
