import fc from 'fast-check';
import { type Analysis, SENTIMENTS } from '#shared/domain/analysis.ts';
import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import type { Tweet } from '#shared/domain/tweet.ts';

/** 2026-01-26T23:30:00Z, half an hour before a day ends. */
export const LATE_EVENING_MS = Date.UTC(2026, 0, 26, 23, 30);

export interface Wish extends Partial<Omit<Tweet, 'tweet_id' | 'created_at'>> {
  readonly createdAtMs?: number;
  readonly version?: number;
  readonly sentiment?: Analysis['sentiment'];
  readonly topic?: string;
  readonly confidence?: number;
  /** Of the analysis. */
  readonly model?: string;
}

/** A stored tweet of whatever a test cares about, and sound defaults. */
export function storedTweet(id: string | number, wish: Wish = {}): StoredTweet {
  const {
    createdAtMs = LATE_EVENING_MS,
    version = 0,
    sentiment = 'neutral',
    topic = 'Other',
    confidence = 0.5,
    model = 'test 1.0',
    ...tweet
  } = wish;
  return {
    tweet: {
      tweet_id: String(id),
      text: 'The shop opens at nine',
      created_at: new Date(createdAtMs).toISOString(),
      user: 'python_dev',
      lang: 'en',
      hashtags: [],
      retweet_count: 0,
      like_count: 0,
      ...tweet,
    },
    createdAtMs,
    analysis: {
      sentiment,
      topic,
      confidence,
      scores: { negative: 0.25, neutral: 0.5, positive: 0.25 },
      language: 'en',
      model,
      durationMs: 0.125,
    },
    position: { topic: 'tweets_raw', partition: 0, offset: version },
    version,
    analysedAtMs: createdAtMs + 20,
  };
}

/** Few of each, so that random tweets and random filters meet. */
export const WORDS = ['coffee', 'Train', 'délai', 'Été', 'rust', 'python', 'trainer', 'coffees', 'nine'] as const;
export const HASHTAGS = ['Python', 'python', 'AI', 'ÉTÉ', 'été', 'Straße', 'Москва'] as const;
export const USERS = ['python_dev', 'Ada', 'ada', 'zoë'] as const;
export const LANGUAGES = ['en', 'fr', 'und'] as const;
export const MODELS = ['test 1.0', 'fallback/test 1.0', 'test fallback/'] as const;
export const TOPICS = ['Machine Learning', 'Coffee', 'Other'] as const;
export const SPAN_MS = 4 * 3_600_000;
const TIME_STEP_MS = 20 * 60_000;

const pick = <T>(values: readonly T[]) => fc.constantFrom(...values);

/** Few moments, so that tweets share them and ranges begin and end on them. */
export const someTimeMs = fc
  .tuple(fc.integer({ min: 0, max: SPAN_MS / TIME_STEP_MS }), fc.constantFrom(0, 1, 500))
  .map(([step, moreMs]) => LATE_EVENING_MS + step * TIME_STEP_MS + moreMs);

/** Tweets that collide often: in id, version, time and words. */
export const anyStoredTweet: fc.Arbitrary<StoredTweet> = fc
  .record({
    id: fc.integer({ min: 1, max: 40 }),
    version: fc.integer({ min: 0, max: 5 }),
    createdAtMs: someTimeMs,
    sentiment: pick(SENTIMENTS),
    topic: pick(TOPICS),
    confidence: fc.integer({ min: 0, max: 20 }).map((twentieth) => twentieth / 20),
    text: fc.array(pick(WORDS), { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
    user: pick(USERS),
    lang: pick(LANGUAGES),
    model: pick(MODELS),
    hashtags: fc.array(pick(HASHTAGS), { maxLength: 3 }),
    retweet_count: fc.integer({ min: 0, max: 4 }),
    like_count: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ id, ...wish }) => storedTweet(id, wish));

/** In a real pipeline a tweet_id and a version name one document; this keeps the first of each such pair. */
export function oneDocumentPerVersion(documents: readonly StoredTweet[]): StoredTweet[] {
  const seen = new Set<string>();
  return documents.filter(({ tweet, version }) => {
    const key = `${tweet.tweet_id} ${version}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** What a store holds after these writes, by tweet_id, ascending. */
export function winners(documents: readonly StoredTweet[]): StoredTweet[] {
  const best = new Map<string, StoredTweet>();
  for (const document of documents) {
    const old = best.get(document.tweet.tweet_id);
    if (old === undefined || document.version > old.version) best.set(document.tweet.tweet_id, document);
  }
  return [...best.values()].toSorted((one, other) => (one.tweet.tweet_id < other.tweet.tweet_id ? -1 : 1));
}

/** Splits a list into batches of random sizes. */
export function batchesOf<T>(values: readonly T[], sizes: readonly number[]): T[][] {
  const batches: T[][] = [];
  for (let at = 0, turn = 0; at < values.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    batches.push(values.slice(at, at + size));
    at += size;
  }
  return batches;
}
