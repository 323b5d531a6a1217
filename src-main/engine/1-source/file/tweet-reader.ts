import type { Sentiment } from '#shared/domain/analysis.ts';
import type { Tweet } from '#shared/domain/tweet.ts';
import { complete } from './complete.ts';
import type { Draft, TweetDraft } from './draft.ts';
import type { FileInput } from './file-input.ts';
import type { Recipe } from './recipe.ts';
import { type FileRecord, KEPT_HEAD_ONLY, KEPT_REJECT_BYTES, type Splitter } from './record.ts';

export type Entry =
  | {
      readonly kind: 'tweet';
      readonly tweet: Tweet;
      readonly truthSentiment: Sentiment | null;
      /** Whether the record itself says when the tweet was created. */
      readonly timed: boolean;
      readonly line: number;
      readonly endByte: number;
    }
  | {
      readonly kind: 'reject';
      readonly bytes: Uint8Array;
      readonly reason: string;
      readonly line: number;
      readonly endByte: number;
    };

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A file as tweets and rejects, in its order. Holds one chunk of it, or one record where that is larger. */
export class TweetReader {
  readonly #input: FileInput;
  readonly #splitter: Splitter;
  readonly #map: Recipe['map'];
  #headersLeft: number;
  #ahead: Buffer | null;
  #records: readonly FileRecord[] = [];
  #nextRecord = 0;
  #record: FileRecord | null = null;
  #drafts: readonly Draft[] = [];
  #nextDraft = 0;
  #ended = false;

  /** `head` is what was already read of `input`, to recognise its format. */
  constructor(input: FileInput, head: Buffer, recipe: Recipe) {
    this.#input = input;
    this.#ahead = head;
    this.#splitter = recipe.splitter;
    this.#map = recipe.map;
    this.#headersLeft = recipe.headers;
  }

  /** The next entry of what is in memory; null where `read` must be called first. */
  take(readAtMs: number): Entry | null {
    while (this.#nextDraft >= this.#drafts.length) {
      const record = this.#records[this.#nextRecord++];
      if (record === undefined) return null;
      this.#record = record;
      this.#drafts = this.#draftsOf(record);
      this.#nextDraft = 0;
    }
    const record = this.#record as FileRecord;
    const draft = this.#drafts[this.#nextDraft++] as Draft;
    return this.#entryOf(draft, record, readAtMs);
  }

  /** Reads on. @returns false at the end of the file. @throws FILE_UNREADABLE */
  async read(): Promise<boolean> {
    if (this.#ended) return false;
    const bytes = this.#ahead ?? (await this.#input.read());
    this.#ahead = null;
    this.#ended = bytes === null;
    this.#records = bytes === null ? this.#splitter.end() : this.#splitter.push(bytes);
    this.#nextRecord = Math.min(this.#headersLeft, this.#records.length);
    this.#headersLeft -= this.#nextRecord;
    return true;
  }

  #draftsOf(record: FileRecord): readonly Draft[] {
    if (record.problem !== null) return [{ reason: record.problem }];
    let text: string;
    try {
      text = utf8.decode(record.bytes);
    } catch {
      return [{ reason: 'not valid UTF-8' }];
    }
    return this.#map(text, record);
  }

  #entryOf(draft: Draft, record: FileRecord, readAtMs: number): Entry {
    const { line } = record;
    const left = (this.#drafts.length - this.#nextDraft) / this.#drafts.length;
    const endByte = record.endByte - Math.round(record.bytes.length * left);
    const completed = 'reason' in draft ? draft : complete(draft, readAtMs);
    if ('reason' in completed) return { kind: 'reject', line, endByte, ...rejection(draft, completed.reason, record) };
    const { fields, truthSentiment = null } = draft as TweetDraft;
    const timed = (fields.created_at ?? null) !== null;
    return { kind: 'tweet', tweet: completed.tweet, truthSentiment, timed, line, endByte };
  }
}

function rejection(draft: Draft, why: string, record: FileRecord): { bytes: Uint8Array; reason: string } {
  const bytes = (draft.part === undefined ? null : jsonBytes(draft.part)) ?? record.bytes;
  const reason = draft.place === undefined ? why : `${draft.place}: ${why}`;
  if (bytes.length <= KEPT_REJECT_BYTES) return { bytes: Uint8Array.from(bytes), reason };
  const head = Uint8Array.from(bytes.subarray(0, KEPT_REJECT_BYTES));
  return { bytes: head, reason: `${reason} (${KEPT_HEAD_ONLY})` };
}

/** null where it is nested too deeply to be written. */
function jsonBytes(value: unknown): Buffer | null {
  try {
    return Buffer.from(JSON.stringify(value));
  } catch {
    return null;
  }
}
