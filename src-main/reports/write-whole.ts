import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { systemWords } from '#shared/errors/system-words.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';

export type Write = (content: string | Uint8Array) => Promise<void>;

/** Lets `make` write another file and puts it in place when it is whole: under its name there is never half of one. */
export async function inPlaceWhenWhole(path: string, make: (other: string) => Promise<void>): Promise<void> {
  const half = `${path}.${randomBytes(4).toString('hex')}.part`;
  try {
    await make(half);
    await rename(half, path);
  } catch (thrown) {
    await rm(half, { force: true });
    throw asExportError(thrown, path);
  }
}

/** A file written piece by piece, put in place when `produce` is done. A slow disk slows `produce`. */
export function writeWhole(path: string, produce: (write: Write) => Promise<void>): Promise<void> {
  return inPlaceWhenWhole(path, async (half) => {
    const stream = createWriteStream(half, { flags: 'wx', flush: true });
    const done = finished(stream);
    // Awaited below; until then its failure must not count as unhandled.
    done.catch(() => undefined);
    try {
      await produce(async (content) => {
        if (stream.errored) throw stream.errored;
        if (!stream.write(content)) await Promise.race([once(stream, 'drain'), done]);
      });
      stream.end();
      await done;
    } finally {
      stream.destroy();
      await done.catch(() => undefined);
    }
  });
}

function asExportError(thrown: unknown, path: string): TweetscopeError {
  if (thrown instanceof TweetscopeError) return thrown;
  if (thrown instanceof Error && thrown.name === 'AbortError') {
    return new TweetscopeError('EXPORT_CANCELLED', 'the export was cancelled', { cause: thrown });
  }
  return new TweetscopeError('EXPORT_FAILED', `${path} could not be written: ${systemWords(thrown)}`, {
    cause: thrown,
  });
}
