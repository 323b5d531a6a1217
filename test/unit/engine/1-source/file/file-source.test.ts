import { appendFileSync, mkdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { openFileSource } from '#engine/1-source/file/file-source.ts';
import { KEPT_REJECT_BYTES } from '#engine/1-source/file/record.ts';
import { READ_AT_MS, replay, sampleFile, tweetOf, writeInto } from '../../../../support/file-sources.ts';
import { sampleTweet } from '../../../../support/sample-tweets.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.dispose());

const ndjson = (count: number, change: (index: number) => object = () => ({})) =>
  Array.from(
    { length: count },
    (_, index) => `${JSON.stringify({ ...sampleTweet(String(index)), ...change(index) })}\n`,
  ).join('');
const idsUpTo = (count: number) => Array.from({ length: count }, (_, index) => String(index));
const withCode = (code: string, message: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(message) });

describe('FileSource', () => {
  it('hands out everything in the order of the file, over many chunks', async () => {
    const path = writeInto(folder, 'many.ndjson', ndjson(5_000));
    const { tweets } = await replay(path);
    expect(tweets.map(({ tweet_id }) => tweet_id)).toEqual(idsUpTo(5_000));
  });

  it('takes at most the limit, and ends after the count', async () => {
    const source = await openFileSource({ path: sampleFile('mission.ndjson'), format: 'auto', pace: 'max', count: 2 });
    const first = await source.next(READ_AT_MS, 1);
    expect([first.items.length, first.done, source.progress().fraction]).toEqual([1, false, 0.5]);
    const second = await source.next(READ_AT_MS, 10);
    expect([second.items.length, second.done]).toEqual([1, true]);
    expect(source.progress()).toEqual({ produced: 2, rejected: 0, fraction: 1 });
    await source.close();
  });

  it('rejects bad lines with number, bytes and reason, and goes on', async () => {
    const [good = ''] = ndjson(1).split('\n');
    const lines = [
      Buffer.from(`\ufeff${good}`),
      Buffer.from('{"tweet_id":"7"'),
      Buffer.from(''),
      Buffer.from([0x22, 0xff, 0x22]),
      Buffer.from('{"tweet_id":"8","text":"x","like_count":"many"}'),
      Buffer.from('[]'),
      Buffer.from('null'),
      Buffer.from(`{"tweet_id":"10","text":"${'x'.repeat(1_000_000)}"}`),
      Buffer.from(`"${'x'.repeat(5 * 1024 * 1024)}"`),
      Buffer.from(good),
    ];
    const path = writeInto(folder, 'bad.ndjson', Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\r\n')])));
    const { tweets, rejects } = await replay(path);
    expect(tweets).toEqual([sampleTweet('0'), sampleTweet('0')]);
    expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [2, expect.stringMatching(/^not JSON: /)],
      [4, 'not valid UTF-8'],
      [5, 'like_count: expected number, received string, found "many"'],
      [6, 'an empty list'],
      [7, 'not a JSON object'],
      [8, `text: Too big: expected string to have <=25000 characters (kept: the first ${KEPT_REJECT_BYTES} bytes)`],
      [9, `longer than 4 MiB (kept: the first ${KEPT_REJECT_BYTES} bytes)`],
    ]);
    expect(rejects.slice(0, 2).map(({ bytes }) => Buffer.from(bytes))).toEqual([lines[1], lines[3]]);
    expect(rejects.at(-1)?.bytes.length).toBe(KEPT_REJECT_BYTES);
  });

  it('reads gzip, several members too', async () => {
    const halves = [gzipSync(ndjson(3_000)), gzipSync(ndjson(3_000, (index) => ({ tweet_id: String(3_000 + index) })))];
    const { tweets, format } = await replay(writeInto(folder, 'packed', Buffer.concat(halves)));
    expect(format).toBe('tweets in Tweetscope’s own schema, one JSON object a line, gzip');
    expect(tweets.map(({ tweet_id }) => tweet_id)).toEqual(idsUpTo(6_000));
  });

  it.each([300, 30_000])('tells of a gzip file cut off, after what could be read (%i tweets)', async (count) => {
    const varied = ndjson(count, (index) => ({ like_count: (index * 7_919) % 10_007 }));
    const path = writeInto(folder, 'cut.ndjson.gz', gzipSync(varied).subarray(0, -200));
    const { tweets, rejects, failure } = await replay(path);
    expect(failure).toEqual(withCode('FILE_UNREADABLE', 'the gzip file is cut off'));
    expect(rejects).toEqual([]);
    expect(tweets.length).toBeGreaterThan(count * 0.8);
    expect(tweets.map(({ tweet_id }) => tweet_id)).toEqual(idsUpTo(tweets.length));
  });

  it('tells of a damaged gzip file, each time it is asked', async () => {
    const packed = gzipSync(ndjson(50));
    const path = writeInto(folder, 'damaged.gz', Buffer.concat([packed.subarray(0, 10), Buffer.alloc(200, 0xff)]));
    await expect(openFileSource({ path, format: 'ndjson', pace: 'max' })).rejects.toEqual(
      withCode('FILE_UNREADABLE', 'damaged'),
    );
    const cut = writeInto(folder, 'cut.gz', packed.subarray(0, -20));
    const source = await openFileSource({ path: cut, format: 'ndjson', pace: 'max' });
    expect((await source.next(READ_AT_MS, 1_000)).items.length).toBeGreaterThan(0);
    await expect(source.next(READ_AT_MS, 10)).rejects.toEqual(withCode('FILE_UNREADABLE', 'cut off'));
    await expect(source.next(READ_AT_MS, 10)).rejects.toEqual(withCode('FILE_UNREADABLE', 'cut off'));
    await source.close();
  });

  it('says what is wrong with a path', async () => {
    const directory = `${folder.path}/folder`;
    mkdirSync(directory);
    const open = (path: string) => openFileSource({ path, format: 'auto', pace: 'max' });
    await expect(open(`${folder.path}/none`)).rejects.toEqual(withCode('FILE_NOT_FOUND', 'there is no such file'));
    await expect(open(directory)).rejects.toEqual(withCode('FILE_NOT_FOUND', 'it is a folder'));
    await expect(open(writeInto(folder, 'prose', 'Dear all,\n'))).rejects.toEqual(
      withCode('FILE_FORMAT_UNKNOWN', 'prose'),
    );
  });

  it('ends at once on an empty file', async () => {
    const { tweets, rejects, format } = await replay(writeInto(folder, 'empty.ndjson', ''));
    expect({ tweets, rejects, format }).toEqual({ tweets: [], rejects: [], format: 'an empty file' });
  });

  it('hands out what is due, and says how long until the next', async () => {
    const seconds = [0, 2, 2, 5];
    const path = writeInto(
      folder,
      'paced.ndjson',
      ndjson(4, (index) => ({ created_at: `2026-01-26T23:30:0${seconds[index]}Z` })),
    );
    const source = await openFileSource({ path, format: 'auto', pace: 'recorded', speedUp: 2 });
    const asked: [number, number[], number, boolean][] = [];
    for (const afterMs of [0, 400, 1_000, 2_500]) {
      const { items, waitMs, done } = await source.next(READ_AT_MS + afterMs, 10);
      asked.push([afterMs, items.map((item) => Number(tweetOf(item).tweet_id)), waitMs, done]);
    }
    expect(asked).toEqual([
      [0, [0], 1_000, false],
      [400, [], 600, false],
      [1_000, [1, 2], 1_500, false],
      [2_500, [3], 0, true],
    ]);
    await source.close();
  });

  it('produces nothing at a rate of 0', async () => {
    const source = await openFileSource({ path: sampleFile('mission.ndjson'), format: 'auto', pace: 0 });
    expect(await source.next(READ_AT_MS, 10)).toEqual({ items: [], rejects: [], waitMs: 1_000, done: false });
    await source.close();
  });

  it.each(['plain', 'gzip'])('shows how far it is: %s', async (kind) => {
    const text = ndjson(100);
    const path = writeInto(folder, `progress-${kind}`, kind === 'gzip' ? gzipSync(text) : text);
    const source = await openFileSource({ path, format: 'auto', pace: 'max' });
    expect(source.progress()).toEqual({ produced: 0, rejected: 0, fraction: 0 });
    await source.next(READ_AT_MS, 50);
    expect(source.progress().fraction).toBeCloseTo(0.5, 1);
    await source.next(READ_AT_MS, 51);
    expect(source.progress()).toEqual({ produced: 100, rejected: 0, fraction: 1 });
    await source.close();
  });

  it('moves on within a document of many tweets', async () => {
    const data = Array.from({ length: 10 }, (_, index) => ({ id: String(index), text: 'x' }));
    const path = writeInto(folder, 'document.json', JSON.stringify({ data }));
    const source = await openFileSource({ path, format: 'auto', pace: 'max' });
    await source.next(READ_AT_MS, 4);
    expect(source.progress().fraction).toBeCloseTo(0.4, 1);
    await source.close();
  });

  it('ends when closed midway, during a read and more than once', async () => {
    const path = writeInto(folder, 'closed.ndjson', ndjson(20_000));
    const source = await openFileSource({ path, format: 'auto', pace: 'max' });
    await source.next(READ_AT_MS, 10);
    const reading = source.next(READ_AT_MS, 20_000);
    await Promise.all([source.close(), source.close()]);
    expect((await reading).done).toBe(true);
    appendFileSync(path, ndjson(1));
    expect(await source.next(READ_AT_MS, 10)).toEqual({ items: [], rejects: [], waitMs: 0, done: true });
  });
});
