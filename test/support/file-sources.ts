import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FileSourceOptions, openFileSource } from '#engine/1-source/file/file-source.ts';
import type { FileRecord, Splitter } from '#engine/1-source/file/record.ts';
import type { SourceItem, SourceReject } from '#engine/ports/source.ts';
import type { Tweet } from '#shared/domain/tweet.ts';
import type { temporaryFolder } from './temporary-folder.ts';

export const READ_AT_MS = Date.UTC(2026, 5, 1, 12);

/** A file of test/support/files. */
export const sampleFile = (name: string): string => join(import.meta.dirname, 'files', name);

/** Writes a file into a test's folder. @returns its path */
export function writeInto(
  folder: ReturnType<typeof temporaryFolder>,
  name: string,
  content: string | Uint8Array,
): string {
  const path = join(folder.path, name);
  writeFileSync(path, content);
  return path;
}

export interface Replayed {
  readonly format: string;
  readonly items: readonly SourceItem[];
  readonly tweets: readonly Tweet[];
  readonly rejects: readonly SourceReject[];
  /** What ended the replay before the end of the file. */
  readonly failure: unknown;
}

/** Replays a file to its end at full speed, a few tweets at a time. */
export async function replay(path: string, options: Partial<FileSourceOptions> = {}): Promise<Replayed> {
  const source = await openFileSource({ path, format: 'auto', pace: 'max', ...options });
  const items: SourceItem[] = [];
  const rejects: SourceReject[] = [];
  let failure: unknown = null;
  try {
    for (let done = false; !done; ) {
      const batch = await source.next(READ_AT_MS, 7);
      items.push(...batch.items);
      rejects.push(...batch.rejects);
      done = batch.done;
    }
  } catch (thrown) {
    failure = thrown;
  } finally {
    await source.close();
  }
  return { format: source.format, items, tweets: items.map(tweetOf), rejects, failure };
}

export function tweetOf({ value }: SourceItem): Tweet {
  return JSON.parse(new TextDecoder().decode(value));
}

/** What a splitter makes of some bytes, fed in chunks of a size. */
export function splitInChunks(splitter: Splitter, bytes: Buffer, chunkBytes: number): FileRecord[] {
  const records: FileRecord[] = [];
  for (let from = 0; from < bytes.length; from += chunkBytes) {
    records.push(...splitter.push(Buffer.from(bytes.subarray(from, from + chunkBytes))));
  }
  return [...records, ...splitter.end()];
}

/** Records in a form to compare: line, text, and what is wrong. */
export const shownRecords = (records: readonly FileRecord[]): [number, string, string | null][] =>
  records.map(({ line, bytes, problem }) => [line, bytes.toString(), problem]);
