import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { TweetFileLook } from '#shared/contract/tweet-files.ts';
import type { Tweet } from '#shared/domain/tweet.ts';
import type { FileFormat } from '#shared/domain/tweet-file.ts';
import { openFileSource } from './file-source.ts';

const LINES = 200;
const MOST_SHOWN = 5;
const decoder = new TextDecoder();

/** What a file would give as a source, from its first lines. @throws FILE_NOT_FOUND, FILE_FORMAT_UNKNOWN, FILE_UNREADABLE */
export async function lookAtFile(path: string, format: FileFormat, nowMs: number): Promise<TweetFileLook> {
  const source = await openFileSource({ path, format, pace: 'max' });
  try {
    const { items, rejects } = await source.next(nowMs, LINES);
    const { size } = await stat(path);
    const tweets = items.slice(0, MOST_SHOWN).map(({ value }) => JSON.parse(decoder.decode(value)) as Tweet);
    return {
      path,
      name: basename(path),
      bytes: size,
      format: source.format,
      tweets: items.length,
      rejected: rejects.length,
      samples: tweets.map(({ user, text }) => ({ user, text })),
      rejects: rejects.slice(0, MOST_SHOWN).map(({ line, reason }) => ({ line, reason })),
    };
  } finally {
    await source.close();
  }
}
