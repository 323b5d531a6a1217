import fc from 'fast-check';
import { SENTIMENTS } from '#shared/domain/analysis.ts';
import type { TweetFilter } from '#shared/domain/insights.ts';
import { anyStoredTweet, HASHTAGS, LANGUAGES, someTimeMs, TOPICS, USERS, WORDS } from './stored-tweets.ts';

const some = <T>(values: readonly T[]) => fc.array(fc.constantFrom(...values), { maxLength: 2 });

const word = fc.constantFrom(...WORDS);
const piece = fc.oneof(
  word,
  word.map((whole) => whole.toUpperCase()),
  word.map((whole) => `${whole.slice(0, 3)}*`),
  fc.tuple(word, word).map(([one, other]) => `"${one} ${other}"`),
);

const FIELDS = {
  text: fc.array(piece, { minLength: 1, maxLength: 2 }).map((pieces) => pieces.join(' ')),
  fromMs: someTimeMs,
  toMs: someTimeMs,
  sentiments: some(SENTIMENTS),
  topics: some(TOPICS),
  hashtags: some(HASHTAGS),
  users: some(USERS),
  languages: some(LANGUAGES),
  minConfidence: fc.constantFrom(0, 0.25, 0.5),
  maxConfidence: fc.constantFrom(0.5, 0.75, 1),
  isFallback: fc.constant(true as const),
};
const NAMES = Object.keys(FIELDS) as (keyof typeof FIELDS)[];

/** Of few fields, so that it lets something through. */
const anyFilter: fc.Arbitrary<TweetFilter> = fc
  .subarray(NAMES, { maxLength: 3 })
  .chain((names) => fc.record<Partial<TweetFilter>>(Object.fromEntries(names.map((name) => [name, FIELDS[name]]))));

export const anySearchCase = fc.record({
  documents: fc.array(anyStoredTweet, { minLength: 10, maxLength: 60 }),
  filters: fc.array(anyFilter, { minLength: 4, maxLength: 8 }),
  intervalMs: fc.constantFrom(1_000, 60_000, 7_777, 3_600_000),
  limit: fc.integer({ min: 1, max: 20 }),
});
