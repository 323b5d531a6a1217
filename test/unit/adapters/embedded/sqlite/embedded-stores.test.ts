import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SqliteArchive } from '../../../../../src-main/adapters/embedded/archive/sqlite-archive.ts';
import { SqliteSearchIndex } from '../../../../../src-main/adapters/embedded/index/sqlite-search-index.ts';
import { storedTweet } from '../../../../support/stored-tweets.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const batch = (from: number, size = 50) => Array.from({ length: size }, (_, at) => storedTweet(from + at));

describe.each([
  ['index', SqliteSearchIndex, 'index.db'],
  ['archive', SqliteArchive, 'archive.db'],
] as const)('the embedded %s', (_, Store, file) => {
  let folder: ReturnType<typeof temporaryFolder>;
  let directory: string;
  beforeEach(() => {
    folder = temporaryFolder();
    directory = folder.path;
  });
  afterEach(() => folder.dispose());

  it('has everything again when opened again', async () => {
    const first = await Store.open({ directory });
    await first.write(batch(0));
    await first.close();
    const second = await Store.open({ directory });
    expect(await second.count()).toBe(50);
    await second.write([storedTweet(7, { version: 1, text: 'replaced' }), ...batch(50, 1)]);
    expect((await second.get('7'))?.tweet.text).toBe('replaced');
    expect(await second.count()).toBe(51);
    await second.close();
  });

  it('folds the WAL into the file when it closes', async () => {
    const store = await Store.open({ directory });
    await store.write(batch(0));
    await store.count();
    await store.close();
    expect(statSync(join(directory, `${file}-wal`), { throwIfNoEntry: false })).toBeUndefined();
  });

  it('is read by another while it is written', async () => {
    const writer = await Store.open({ directory });
    const reader = await Store.open({ directory, readOnly: true });
    for (let from = 0; from < 500; from += 50) {
      const [, count] = await Promise.all([writer.write(batch(from)), reader.count()]);
      expect(count % 50).toBe(0);
      expect(await reader.count()).toBe(from + 50);
    }
    await writer.close();
    expect(await reader.count()).toBe(500);
    await reader.close();
  });

  it('reads as empty while there is no file, and finds it once it is there', async () => {
    const reader = await Store.open({ directory, readOnly: true });
    expect(await reader.count()).toBe(0);
    expect(await reader.ids(5)).toEqual({ ids: [], cursor: null });
    expect((await reader.health()).detail).toContain('nothing written yet');
    expect(statSync(join(directory, file), { throwIfNoEntry: false })).toBeUndefined();
    const writer = await Store.open({ directory });
    await writer.write(batch(0));
    expect(await reader.count()).toBe(50);
    expect((await reader.health()).detail).toMatch(/\d MB$/);
    await Promise.all([reader.close(), writer.close()]);
  });

  it('can be read in a folder that its writer has left', async () => {
    const writer = await Store.open({ directory });
    await writer.write(batch(0));
    await writer.close();
    const reader = await Store.open({ directory, readOnly: true });
    expect(await reader.count()).toBe(50);
    await reader.close();
  });

  it('refuses to write when opened to read', async () => {
    const reader = await Store.open({ directory, readOnly: true });
    await expect(reader.write(batch(0))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', retryable: false });
    await reader.close();
  });

  it('keeps the first of two documents with one version', async () => {
    const store = await Store.open({ directory });
    await store.write([storedTweet(1, { text: 'first' })]);
    expect(await store.write([storedTweet(1, { text: 'second' })])).toEqual([{ kind: 'stored' }]);
    expect((await store.get('1'))?.tweet.text).toBe('first');
    await store.close();
  });

  it.each([
    { ...storedTweet(1), version: Number.NaN },
    { ...storedTweet(1), createdAtMs: Number.POSITIVE_INFINITY },
    storedTweet(1, { confidence: Number.NaN }),
    storedTweet('\ud800'),
  ])('rejects what JSON and SQL cannot say, and stores the rest of the batch', async (unsound) => {
    const store = await Store.open({ directory });
    const [first, second] = await store.write([unsound, storedTweet(2)]);
    expect(first).toMatchObject({ kind: 'rejected', error: { code: 'STORE_REJECTED', retryable: false } });
    expect(second).toEqual({ kind: 'stored' });
    expect(await store.ids(10)).toEqual({ ids: ['2'], cursor: null });
    await store.close();
  });

  it('says at once what is wrong with its file', async () => {
    writeFileSync(join(directory, file), 'not a database, '.repeat(100));
    await expect(Store.open({ directory })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: `${file} is not a database of Tweetscope`,
      retryable: false,
    });
    await expect(Store.open({ directory: join(directory, 'nowhere') })).rejects.toMatchObject({ retryable: true });
  });

  it('goes on when what was wrong with its file is mended', async () => {
    const path = join(directory, file);
    const reader = await Store.open({ directory, readOnly: true });
    writeFileSync(path, 'not a database, '.repeat(100));
    await expect(reader.count()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    rmSync(path);
    expect(await reader.count()).toBe(0);
    await reader.close();
  });
});
