import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { type Tweet, tweetSchema } from '#shared/domain/tweet.ts';
import { replay, writeInto } from '../../../../support/file-sources.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.dispose());

/** Well-formed text, as UTF-8 can carry, with what separates cells and records as likely as letters. */
const text = (minLength: number, maxLength: number) =>
  fc.string({
    unit: fc.oneof(
      fc.constantFrom('"', ',', ';', '\t', '\n', '\r\n', ' ', '#', '\\', '☕', '{'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    minLength,
    maxLength,
  });
const count = fc.nat({ max: Number.MAX_SAFE_INTEGER });
const tweet: fc.Arbitrary<Tweet> = fc
  .record({
    tweet_id: fc.bigInt({ min: 0n, max: 10n ** 32n - 1n }).map(String),
    text: text(1, 40),
    created_at: fc.oneof(
      fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString()),
      fc.constantFrom('2026-01-26T23:30:00', '2026-01-26T23:30', '2026-01-26T23:30:00.5+0100'),
    ),
    user: text(1, 10),
    lang: fc.constantFrom('en', 'fr', 'und', 'zh-Hant'),
    hashtags: fc.array(text(1, 8), { maxLength: 3 }),
    retweet_count: count,
    like_count: count,
  })
  .filter((candidate) => tweetSchema.safeParse(candidate).success);

const FIELDS = Object.keys(tweetSchema.shape) as (keyof Tweet)[];
const cell = (value: unknown, delimiter: string) => {
  const written = Array.isArray(value) ? JSON.stringify(value) : String(value);
  return /["\r\n]/.test(written) || written.includes(delimiter) ? `"${written.replaceAll('"', '""')}"` : written;
};
const table = (tweets: readonly Tweet[], delimiter: string) =>
  [FIELDS, ...tweets.map((one) => FIELDS.map((field) => one[field]))]
    .map((row) => row.map((value) => cell(value, delimiter)).join(delimiter))
    .join('\r\n');

it.each([
  ['ndjson', (tweets: readonly Tweet[]) => tweets.map((one) => `${JSON.stringify(one)}\n`).join('')],
  ['csv', (tweets: readonly Tweet[]) => table(tweets, ',')],
  ['tsv', (tweets: readonly Tweet[]) => table(tweets, '\t')],
  ['json', (tweets: readonly Tweet[]) => JSON.stringify(tweets, null, 2)],
])('any tweets written as %s come back equal', async (ending, write) => {
  await fc.assert(
    fc.asyncProperty(fc.array(tweet, { minLength: 1, maxLength: 12 }), async (tweets) => {
      const { tweets: replayed, rejects } = await replay(writeInto(folder, `tweets.${ending}`, write(tweets)));
      expect(rejects).toEqual([]);
      expect(replayed).toEqual(tweets);
    }),
  );
});
