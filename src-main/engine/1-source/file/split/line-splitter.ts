import { type FileRecord, LONGEST_RECORD_BYTES, type Splitter, tooLong } from '../record.ts';
import { CARRIAGE_RETURN, isBlank, LINE_FEED } from './bytes.ts';
import { Piece } from './piece.ts';

/** One record a line, ended by LF or CRLF; blank lines are left out. */
export class LineSplitter implements Splitter {
  readonly #limitBytes: number;
  readonly #piece: Piece;
  #line = 1;
  #position = 0;

  constructor(limitBytes = LONGEST_RECORD_BYTES) {
    this.#limitBytes = limitBytes;
    this.#piece = new Piece(limitBytes);
  }

  push(chunk: Buffer): FileRecord[] {
    const records: FileRecord[] = [];
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      this.#piece.add(chunk.subarray(from, at));
      from = at + 1;
      this.#finishLine(records, this.#position + from);
    }
    this.#piece.add(chunk.subarray(from));
    this.#position += chunk.length;
    return records;
  }

  end(): FileRecord[] {
    const records: FileRecord[] = [];
    if (this.#piece.size > 0) this.#finishLine(records, this.#position);
    return records;
  }

  #finishLine(records: FileRecord[], endByte: number): void {
    const line = this.#line++;
    const problem = this.#piece.overlong ? tooLong(this.#limitBytes) : null;
    const bytes = withoutCarriageReturn(this.#piece.take());
    if (problem !== null || !bytes.every(isBlank)) records.push({ bytes, line, endByte, problem });
  }
}

function withoutCarriageReturn(line: Buffer): Buffer {
  return line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, -1) : line;
}
