import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { type FileInput, openFileInput } from '#engine/1-source/file/file-input.ts';
import { LONGEST_MESSAGE_BYTES } from '#engine/2-consume/decode.ts';
import { systemWords } from '#shared/errors/system-words.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Io } from './io.ts';

/** A file, plain or gzip, or standard input for `-`. @throws FILE_NOT_FOUND */
export async function openInput(path: string, io: Io): Promise<Readable> {
  if (path === '-') return io.input;
  try {
    const found = await stat(path);
    if (!found.isFile() && !found.isDirectory()) return await openPipe(path);
  } catch (cause) {
    throw new TweetscopeError('FILE_NOT_FOUND', `${path}: ${systemWords(cause)}`, { cause });
  }
  return Readable.from(chunksOf(await openFileInput(path)));
}

/** What comes once only, a named pipe for one, has no first bytes to look at beforehand. */
async function openPipe(path: string): Promise<Readable> {
  const stream = createReadStream(path);
  await once(stream, 'open');
  return stream;
}

async function* chunksOf(file: FileInput): AsyncGenerator<Buffer> {
  try {
    for (let chunk = await file.read(); chunk !== null; chunk = await file.read()) yield chunk;
  } finally {
    await file.close();
  }
}

export interface InputLine {
  /** Counted from 1. */
  readonly number: number;
  /** Without its end; still bytes, so that invalid UTF-8 can be told. Of a line that is too long its beginning. */
  readonly bytes: Uint8Array;
  /** Of the whole line, without its end; `bytes` has no more than LONGEST_LINE_BYTES of them. */
  readonly byteLength: number;
}

/** No tweet is longer; of what is, no more is held in memory. */
export const LONGEST_LINE_BYTES = LONGEST_MESSAGE_BYTES;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** The lines of one chunk at a time, empty ones left out. */
export async function* linesOf(stream: Readable): AsyncGenerator<readonly InputLine[]> {
  const growing = new GrowingLine();
  let number = 0;
  const take = (): InputLine[] => {
    number++;
    const { bytes, byteLength } = growing.end(number === 1);
    return byteLength === 0 ? [] : [{ number, bytes, byteLength }];
  };
  for await (const chunk of stream) {
    const buffer = Buffer.from(chunk as Uint8Array);
    const lines: InputLine[] = [];
    let from = 0;
    for (let at = buffer.indexOf(LINE_FEED); at >= 0; at = buffer.indexOf(LINE_FEED, from)) {
      growing.add(buffer.subarray(from, at));
      lines.push(...take());
      from = at + 1;
    }
    growing.add(buffer.subarray(from));
    if (lines.length > 0) yield lines;
  }
  if (growing.byteLength > 0) yield take();
}

/** A line that comes in pieces; put together once, since a long one would be copied with each of them. */
class GrowingLine {
  #pieces: Buffer[] = [];
  #keptBytes = 0;
  #byteLength = 0;
  #last = 0;

  get byteLength(): number {
    return this.#byteLength;
  }

  add(piece: Buffer): void {
    const last = piece.at(-1);
    if (last === undefined) return;
    this.#last = last;
    this.#byteLength += piece.length;
    const kept = piece.subarray(0, LONGEST_LINE_BYTES - this.#keptBytes);
    this.#keptBytes += kept.length;
    if (kept.length > 0) this.#pieces.push(kept);
  }

  end(isFirst: boolean): Pick<InputLine, 'bytes' | 'byteLength'> {
    const whole = Buffer.concat(this.#pieces);
    const mark = isFirst && whole.subarray(0, 3).equals(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
    const byteLength = this.#byteLength - mark - (this.#last === CARRIAGE_RETURN ? 1 : 0);
    this.#pieces = [];
    this.#keptBytes = 0;
    this.#byteLength = 0;
    this.#last = 0;
    return { bytes: whole.subarray(mark, mark + byteLength), byteLength };
  }
}
