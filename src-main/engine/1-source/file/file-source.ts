import { basename } from 'node:path';
import { HEADER } from '#shared/domain/headers.ts';
import { createdAtMs } from '#shared/domain/tweet.ts';
import type { FileFormat } from '#shared/domain/tweet-file.ts';
import type { Headers } from '../../ports/broker.ts';
import type { SourceBatch, SourceItem, SourceProgress, SourceReject, TweetSource } from '../../ports/source.ts';
import { type FileInput, openFileInput } from './file-input.ts';
import { type FileHead, recognise } from './recognise/recognise.ts';
import { type FilePace, ReplayPace } from './replay-pace.ts';
import { type Entry, TweetReader } from './tweet-reader.ts';

export interface FileSourceOptions {
  readonly path: string;
  readonly format: FileFormat;
  readonly pace: FilePace;
  /** With pace `recorded`: 2 is twice as fast. 1 where left out. */
  readonly speedUp?: number;
  /** End after so many accepted tweets. */
  readonly count?: number;
}

/** How much of a file its format is recognised by. */
const HEAD_BYTES = 256 * 1024;
/** At a rate of 0, where nothing is ever due. */
const IDLE_WAIT_MS = 1_000;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const encoder = new TextEncoder();

type TweetEntry = Entry & { readonly kind: 'tweet' };

/** Opens a file of tweets and recognises its format. @throws FILE_NOT_FOUND, FILE_FORMAT_UNKNOWN, FILE_UNREADABLE */
export async function openFileSource(options: FileSourceOptions): Promise<FileSource> {
  const input = await openFileInput(options.path);
  try {
    const head = await readHead(input, options.path);
    const recipe = recognise(head, options.format);
    const words = input.gzip ? `${recipe.words}, gzip` : recipe.words;
    return new FileSource(options, input, new TweetReader(input, head.bytes, recipe), words);
  } catch (thrown) {
    await input.close();
    throw thrown;
  }
}

/**
 * Replays the tweets of a file in its order. What is no tweet becomes a reject, and the rest goes on; where the file
 * itself can't be read on, `next` throws FILE_UNREADABLE after all that came before.
 */
export class FileSource implements TweetSource {
  readonly name: string;
  /** What the file was taken for, in words. */
  readonly format: string;
  readonly isUnpaced: boolean;
  readonly #input: FileInput;
  readonly #reader: TweetReader;
  readonly #pace: ReplayPace;
  readonly #count: number;
  /** Read and scheduled, not yet due. */
  #held: TweetEntry | null = null;
  #produced = 0;
  #rejected = 0;
  /** How far in the unpacked bytes lies what was handed out. */
  #position = 0;
  #done = false;
  #failure: unknown = null;

  constructor(options: FileSourceOptions, input: FileInput, reader: TweetReader, format: string) {
    this.name = `file:${basename(options.path)}`;
    this.format = format;
    this.isUnpaced = options.pace === 'max';
    this.#input = input;
    this.#reader = reader;
    this.#pace = new ReplayPace(options.pace, options.speedUp ?? 1);
    this.#count = options.count ?? Number.POSITIVE_INFINITY;
  }

  /** @throws FILE_UNREADABLE */
  async next(nowMs: number, limit: number): Promise<SourceBatch> {
    const items: SourceItem[] = [];
    const rejects: SourceReject[] = [];
    let waitMs = 0;
    if (this.#produced >= this.#count) this.#done = true;
    while (!this.#done && items.length + rejects.length < limit) {
      const entry = this.#held ?? this.#reader.take(nowMs);
      if (entry === null) {
        const readOn = this.#failure === null && (await this.#readOn());
        if (this.#failure !== null) break;
        if (!readOn) this.#done = true;
      } else if (entry.kind === 'reject') {
        rejects.push(this.#handOutReject(entry));
      } else {
        waitMs = this.#waitFor(entry, nowMs);
        if (waitMs > 0) break;
        items.push(this.#handOut(entry, nowMs));
      }
    }
    if (this.#failure !== null && items.length + rejects.length === 0) throw this.#failure;
    return { items, rejects, waitMs: Number.isFinite(waitMs) ? waitMs : IDLE_WAIT_MS, done: this.#done };
  }

  progress(): SourceProgress {
    const ofFile = this.#input.fractionAt(this.#position);
    const fraction = this.#done ? 1 : Math.max(ofFile, this.#produced / this.#count);
    return { produced: this.#produced, rejected: this.#rejected, fraction };
  }

  async close(): Promise<void> {
    this.#done = true;
    await this.#input.close();
  }

  async #readOn(): Promise<boolean> {
    try {
      return await this.#reader.read();
    } catch (thrown) {
      this.#failure = thrown;
      return false;
    }
  }

  #waitFor(entry: TweetEntry, nowMs: number): number {
    if (this.#held === null) {
      this.#pace.schedule(entry.timed ? createdAtMs(entry.tweet.created_at) : null, nowMs);
      this.#held = entry;
    }
    return this.#pace.waitMs(nowMs);
  }

  #handOut({ tweet, truthSentiment, line, endByte }: TweetEntry, nowMs: number): SourceItem {
    this.#held = null;
    this.#position = endByte;
    this.#produced++;
    if (this.#produced >= this.#count) this.#done = true;
    const headers: Headers = {
      [HEADER.producedAt]: String(nowMs),
      [HEADER.source]: this.name,
      [HEADER.sourceLine]: String(line),
      ...(truthSentiment === null ? {} : { [HEADER.truthSentiment]: truthSentiment }),
    };
    return { key: tweet.tweet_id, value: encoder.encode(JSON.stringify(tweet)), headers };
  }

  #handOutReject({ bytes, line, reason, endByte }: Entry & { readonly kind: 'reject' }): SourceReject {
    this.#position = endByte;
    this.#rejected++;
    return { bytes, line, reason };
  }
}

/** What can be read of the beginning; where the file is damaged after it, reading on will tell. */
async function readHead(input: FileInput, path: string): Promise<FileHead> {
  const chunks: Buffer[] = [];
  let size = 0;
  let whole = false;
  while (size < HEAD_BYTES && !whole) {
    const chunk = await input.read().catch((thrown: unknown) => {
      if (size === 0) throw thrown;
      return 'damaged' as const;
    });
    if (chunk === 'damaged') break;
    whole = chunk === null;
    if (chunk !== null) chunks.push(chunk);
    size += chunk?.length ?? 0;
  }
  const bytes = Buffer.concat(chunks);
  const marked = bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);
  return { bytes: marked ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes, whole, path };
}
