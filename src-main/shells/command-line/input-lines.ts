import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { type FileInput, openFileInput } from '#engine/1-source/file/file-input.ts';
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
  /** Without its end; still bytes, so that invalid UTF-8 can be told. */
  readonly bytes: Uint8Array;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** The lines of one chunk at a time, empty ones left out. */
export async function* linesOf(stream: Readable): AsyncGenerator<readonly InputLine[]> {
  let rest: Buffer = Buffer.alloc(0);
  let number = 0;
  const take = (bytes: Buffer): InputLine[] => {
    number++;
    const end = bytes.at(-1) === CARRIAGE_RETURN ? bytes.length - 1 : bytes.length;
    return end === 0 ? [] : [{ number, bytes: bytes.subarray(0, end) }];
  };
  for await (const chunk of stream) {
    const buffer = Buffer.concat([rest, Buffer.from(chunk as Uint8Array)]);
    const lines: InputLine[] = [];
    let from = 0;
    for (let at = buffer.indexOf(LINE_FEED); at >= 0; at = buffer.indexOf(LINE_FEED, from)) {
      lines.push(...take(buffer.subarray(from, at)));
      from = at + 1;
    }
    rest = buffer.subarray(from);
    if (lines.length > 0) yield lines;
  }
  if (rest.length > 0) yield take(rest);
}
