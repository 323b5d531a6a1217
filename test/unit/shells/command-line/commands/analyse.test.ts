import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Analyser, AnalyserInput } from '#engine/ports/analyser.ts';
import { main } from '../../../../../src-main/shells/command-line/main.ts';
import { fakeServices, STORED } from '../../../../support/fake-composition.ts';
import { fakeIo } from '../../../../support/fake-io.ts';
import { testFolder } from '../../../../support/test-folder.ts';

/** Gives each tweet its own id as topic, in batches of at most three. */
const analyser: Analyser = {
  name: 'Test',
  maxBatch: 3,
  health: () => Promise.reject(new Error('not asked')),
  analyse: async (batch: readonly AnalyserInput[]) =>
    batch.map(({ id }) => ({ ok: true, analysis: { ...STORED.analysis, topic: id } })),
  close: async () => undefined,
};

const tweet = (id: number) => ({ ...STORED.tweet, tweet_id: String(id), unknown_field: { kept: id } });
const ndjson = (ids: readonly number[]) => ids.map((id) => `${JSON.stringify(tweet(id))}\n`).join('');

async function analyse(argv: readonly string[], input = '') {
  const io = fakeIo({ input });
  const code = await main(['analyse', ...argv], io, { ...fakeServices().services, openAnalyser: async () => analyser });
  return {
    code,
    ...io.written,
    tweets: io.written.out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
}

describe('tweetscope analyse', () => {
  it('adds sentiment, topic and confidence, and keeps order and every field', async () => {
    const ids = [5, 3, 9, 1, 7, 2, 8];
    const { code, tweets, err } = await analyse([], ndjson(ids));
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(tweets).toEqual(
      ids.map((id) => ({ ...tweet(id), sentiment: 'positive', topic: String(id), confidence: 0.95 })),
    );
  });

  it('adds scores, language and model when asked', async () => {
    const { tweets } = await analyse(['--scores'], ndjson([1]));
    expect(tweets[0]).toMatchObject({ scores: STORED.analysis.scores, language: 'en', model: 'test/1' });
  });

  it('names bad lines on standard error, goes on, and ends with 1', async () => {
    const { code, tweets, err } = await analyse(
      [],
      `${ndjson([1])}no json\r\n\r\n{"tweet_id":"2"}\n${ndjson([3]).trim()}`,
    );
    expect(code).toBe(1);
    expect(tweets.map((one) => one.tweet_id)).toEqual(['1', '3']);
    expect(err.split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(/^line 2: MESSAGE_NOT_JSON: /),
      expect.stringMatching(/^line 4: MESSAGE_NOT_A_TWEET: text: /),
    ]);
  });

  it('reads and writes files', async () => {
    const folder = testFolder();
    writeFileSync(join(folder, 'in.ndjson'), ndjson([1, 2]));
    const { code, out } = await analyse(['--in', join(folder, 'in.ndjson'), '--out', join(folder, 'out.ndjson')]);
    expect(code).toBe(0);
    expect(out).toBe('');
    expect(readFileSync(join(folder, 'out.ndjson'), 'utf8').trim().split('\n')).toHaveLength(2);
  });

  it('ends with 2 when a file is not there, with 1 when one cannot be written', async () => {
    expect(await analyse(['--in', '/nowhere/tweets.ndjson'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^error FILE_NOT_FOUND: \/nowhere\/tweets\.ndjson/),
    });
    expect(await analyse(['--out', '/nowhere/tweets.ndjson'], ndjson([1]))).toMatchObject({
      code: 1,
      err: expect.stringContaining('/nowhere/tweets.ndjson cannot be written: there is no such file or folder.'),
    });
  });

  it('reads a packed file, and says what a folder is', async () => {
    const folder = testFolder();
    const file = join(folder, 'tweets.ndjson.gz');
    writeFileSync(file, gzipSync(ndjson([4, 5])));
    const { code, tweets } = await analyse(['--in', file]);
    expect({ code, ids: tweets.map(({ topic }) => topic) }).toEqual({ code: 0, ids: ['4', '5'] });
    expect(await analyse(['--in', folder])).toMatchObject({
      code: 2,
      err: `error FILE_NOT_FOUND: ${folder}: it is a folder. Check the path and its permissions.\n`,
    });
  });

  it('keeps a file that is named as input and output, by whatever name', async () => {
    const folder = testFolder();
    const file = join(folder, 'tweets.ndjson');
    writeFileSync(file, ndjson([1, 2]));
    symlinkSync(file, join(folder, 'link.ndjson'));
    const { code, err } = await analyse(['--in', file, '--out', join(folder, 'link.ndjson')]);
    expect(code).toBe(2);
    expect(err).toContain('is read and cannot be written at the same time. Write to another file');
    expect(readFileSync(file, 'utf8')).toBe(ndjson([1, 2]));
  });

  it('takes no input for an answer', async () => {
    expect(await analyse([], '')).toMatchObject({ code: 0, out: '' });
  });
});
