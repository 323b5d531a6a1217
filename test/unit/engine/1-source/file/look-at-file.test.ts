import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lookAtFile } from '#engine/1-source/file/look-at-file.ts';
import { READ_AT_MS, sampleFile, writeInto } from '../../../../support/file-sources.ts';
import { sampleTweet } from '../../../../support/sample-tweets.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

describe('a look at a file of tweets', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.dispose());

  it('says what it was taken for and shows the first tweets', async () => {
    const look = await lookAtFile(sampleFile('sentiment140.csv'), 'auto', READ_AT_MS);
    expect(look).toMatchObject({ name: 'sentiment140.csv', format: expect.stringContaining('Sentiment140') });
    expect(look.tweets).toBeGreaterThan(0);
    expect(look.samples[0]?.text).not.toBe('');
  });

  it('names the lines that are no tweets, the first few of them, and shows five tweets at most', async () => {
    const good = Array.from({ length: 150 }, (_, at) => JSON.stringify(sampleTweet(String(at + 1))));
    const bad = Array.from({ length: 9 }, () => '{"tweet_id": "x"}');
    const path = writeInto(folder, 'mixed.ndjson', [...good.slice(0, 2), ...bad, ...good.slice(2)].join('\n'));
    const look = await lookAtFile(path, 'auto', READ_AT_MS);
    expect(look.rejected).toBe(9);
    expect(look.rejects.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7]);
    expect(look.rejects[0]?.reason).not.toBe('');
    expect(look.samples).toHaveLength(5);
  });

  it('refuses what is none', async () => {
    await expect(lookAtFile('/no/such/file', 'auto', READ_AT_MS)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    const path = writeInto(folder, 'noise.bin', 'lorem ipsum\ndolor');
    await expect(lookAtFile(path, 'auto', READ_AT_MS)).rejects.toMatchObject({ code: 'FILE_FORMAT_UNKNOWN' });
  });
});
