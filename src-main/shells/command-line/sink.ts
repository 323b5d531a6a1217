import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
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
