import type { Draft } from './draft.ts';
import type { FileRecord, Splitter } from './record.ts';

/** How a file is read. */
export interface Recipe {
  /** What it was taken for, in words. */
  readonly words: string;
  /** For one reading: it keeps state. */
  readonly splitter: Splitter;
  /** How many records at the beginning are not tweets. */
  readonly headers: 0 | 1;
  /** What a record's text says; none where it is no tweet and nothing is wrong. */
  readonly map: (text: string, record: FileRecord) => readonly Draft[];
}
