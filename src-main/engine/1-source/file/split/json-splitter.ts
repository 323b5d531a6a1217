import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { type FileRecord, LONGEST_RECORD_BYTES, longerThan, type Splitter, tooLong } from '../record.ts';
import {
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COMMA,
  isBlank,
  LINE_FEED,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
} from './bytes.ts';
import { Piece } from './piece.ts';

/** Most bytes of one JSON object that is a whole document: it must be held and parsed at once. */
export const LARGEST_DOCUMENT_BYTES = 256 * 1024 * 1024;

const BROKEN_TEXT = 'a text runs over the end of its line; what follows up to the next tweet is skipped';

interface Limits {
  readonly elementBytes: number;
  readonly documentBytes: number;
}

/**
 * JSON spread over lines: objects one after the other, or arrays, whose elements become the records. After a broken
 * element (a text that runs over the end of its line) brackets can't be counted any more: it goes on at the next
 * line that begins with a brace as far in as the broken element did.
 */
export class JsonSplitter implements Splitter {
  readonly #limits: Limits;
  #state: 'between' | 'value' | 'skipping' = 'between';
  #inArray = false;
  #piece: Piece;
  /** Where the present value, or the rest of it, begins in the present chunk. */
  #from = 0;
  #depth = 0;
  #inText = false;
  #escaped = false;
  #line = 1;
  #valueLine = 1;
  /** Blanks since the line began; null once something else stood there. */
  #indent: number | null = 0;
  #valueIndent: number | null = 0;
  #position = 0;

  constructor(limits: Limits = { elementBytes: LONGEST_RECORD_BYTES, documentBytes: LARGEST_DOCUMENT_BYTES }) {
    this.#limits = limits;
    this.#piece = new Piece(limits.elementBytes);
  }

  /** @throws FILE_UNREADABLE where a document is too large to be held at once */
  push(chunk: Buffer): FileRecord[] {
    const records: FileRecord[] = [];
    this.#from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] as number;
      if (this.#state === 'value') this.#inValue(byte, at, chunk, records);
      else if (this.#state === 'skipping') this.#lookForNext(byte, at);
      else this.#between(byte, at);
      this.#countLines(byte);
    }
    if (this.#state === 'value') this.#add(chunk.subarray(this.#from));
    this.#position += chunk.length;
    return records;
  }

  end(): FileRecord[] {
    const records: FileRecord[] = [];
    if (this.#state === 'value') {
      const whole = this.#depth === 0 && !this.#inText;
      this.#from = 0;
      this.#finish(Buffer.alloc(0), 0, records, whole ? null : 'the file ends before it does');
    }
    return records;
  }

  #between(byte: number, at: number): void {
    if (isBlank(byte) || byte === COMMA) return;
    if (byte === OPEN_BRACKET && !this.#inArray) this.#inArray = true;
    else if (byte === CLOSE_BRACKET && this.#inArray) this.#inArray = false;
    else this.#begin(byte, at);
  }

  #begin(byte: number, at: number): void {
    this.#state = 'value';
    this.#from = at;
    this.#piece = new Piece(this.#inArray ? this.#limits.elementBytes : this.#limits.documentBytes);
    this.#depth = byte === OPEN_BRACE || byte === OPEN_BRACKET ? 1 : 0;
    this.#inText = byte === QUOTE;
    this.#escaped = false;
    this.#valueLine = this.#line;
    this.#valueIndent = this.#indent;
  }

  #inValue(byte: number, at: number, chunk: Buffer, records: FileRecord[]): void {
    if (this.#inText) {
      if (this.#escaped) this.#escaped = false;
      else if (byte === BACKSLASH) this.#escaped = true;
      else if (byte === QUOTE) this.#inText = false;
      else if (byte === LINE_FEED) {
        this.#finish(chunk, at, records, BROKEN_TEXT);
        this.#state = 'skipping';
      }
    } else if (byte === QUOTE) this.#inText = true;
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) this.#depth++;
    else if (this.#depth === 0) {
      if (!isBlank(byte) && byte !== COMMA && byte !== CLOSE_BRACE && byte !== CLOSE_BRACKET) return;
      this.#finish(chunk, at, records, null);
      this.#between(byte, at);
    } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
      this.#depth--;
      if (this.#depth === 0) this.#finish(chunk, at + 1, records, null);
    }
  }

  #lookForNext(byte: number, at: number): void {
    if (this.#indent === null || isBlank(byte)) return;
    const asBefore = this.#valueIndent === null || this.#indent === this.#valueIndent;
    const closes = byte === CLOSE_BRACKET && this.#indent < (this.#valueIndent ?? 1);
    if (!closes && !(byte === OPEN_BRACE && asBefore)) return;
    this.#state = 'between';
    this.#between(byte, at);
  }

  #countLines(byte: number): void {
    if (byte === LINE_FEED) {
      this.#line++;
      this.#indent = 0;
    } else if (this.#indent !== null) this.#indent = isBlank(byte) ? this.#indent + 1 : null;
  }

  #add(part: Buffer): void {
    this.#piece.add(part);
    if (!this.#piece.overlong || this.#inArray) return;
    throw new TweetscopeError('FILE_UNREADABLE', `the document is ${longerThan(this.#limits.documentBytes)}`, {
      hint: 'Write it as one tweet a line, for example with `jq -c`, and replay that.',
    });
  }

  /** Ends the present value at `end` of the chunk. */
  #finish(chunk: Buffer, end: number, records: FileRecord[], problem: string | null): void {
    this.#add(chunk.subarray(this.#from, end));
    const overlong = this.#piece.overlong ? tooLong(this.#limits.elementBytes) : null;
    const bytes = this.#piece.take();
    records.push({ bytes, line: this.#valueLine, endByte: this.#position + end, problem: overlong ?? problem });
    this.#state = 'between';
  }
}
