/** The longest line, CSV record or element of a JSON array that is read as a tweet; a longer one is a reject. */
export const LONGEST_RECORD_BYTES = 4 * 1024 * 1024;

/** How much of a bad record goes to the dead letters: a Kafka broker takes messages up to 1 MB by default. */
export const KEPT_REJECT_BYTES = 512 * 1024;

/** One record of a file, still bytes, so that invalid UTF-8 can be told. */
export interface FileRecord {
  readonly bytes: Buffer;
  /** Where it begins, counted from 1. */
  readonly line: number;
  /** Position of its end in the unpacked file, in bytes. */
  readonly endByte: number;
  /** Why it can't be read at all, in words; null where it can be tried. */
  readonly problem: string | null;
  /** In TSV: quotes are plain characters of this record. */
  readonly literalQuotes?: boolean;
}

/** Cuts a file into records. Chunks may be cut anywhere, within a character as well. */
export interface Splitter {
  push(chunk: Buffer): FileRecord[];
  /** What is left when the file has ended. */
  end(): FileRecord[];
}

export function longerThan(limitBytes: number): string {
  return `longer than ${limitBytes / (1024 * 1024)} MiB`;
}

/** Said where less than the whole goes to the dead letters. */
export const KEPT_HEAD_ONLY = `kept: the first ${KEPT_REJECT_BYTES} bytes`;

/** Why a record over the limit, of which only the head was kept, is a reject. */
export function tooLong(limitBytes: number): string {
  return `${longerThan(limitBytes)} (${KEPT_HEAD_ONLY})`;
}
