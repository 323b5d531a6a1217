import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { systemWords } from '#shared/errors/system-words.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Io } from './io.ts';

/** Where lines go: a file, or standard output for `-`. */
export interface Sink {
  write(text: string): Promise<void>;
  /** Resolves when everything is written. */
  close(): Promise<void>;
}

/** Opened to be written, a file is empty before it is read. @throws USAGE where both are one, by whatever name */
export async function refuseSameFile(input: string, output: string): Promise<void> {
  const [one, other] = await Promise.all([input, output].map((path) => stat(path).catch(() => null)));
  const isSame = one?.isFile() === true && one.dev === other?.dev && one.ino === other.ino;
  if (!isSame) return;
  throw new TweetscopeError('USAGE', `${output} is read and cannot be written at the same time`, {
    hint: 'Write to another file, then put it in its place.',
  });
}

/** @throws EXPORT_FAILED where the file cannot be written */
export async function openSink(path: string, io: Io): Promise<Sink> {
  if (path === '-') return { write: (text) => io.out.write(text), close: () => Promise.resolve() };
  const stream = createWriteStream(path);
  let failure: unknown = null;
  stream.on('error', (cause) => {
    failure = new TweetscopeError('EXPORT_FAILED', `${path} cannot be written: ${systemWords(cause)}`, { cause });
  });
  await once(stream, 'open').catch(() => undefined);
  const failed = () => {
    if (failure !== null) throw failure;
  };
  failed();
  return {
    async write(text) {
      failed();
      if (!stream.write(text)) await once(stream, 'drain').catch(() => undefined);
      failed();
    },
    async close() {
      stream.end();
      await finished(stream).catch(() => undefined);
      failed();
    },
  };
}
