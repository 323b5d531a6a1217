import { MOST_PRODUCED_AT_ONCE } from '#shared/contract/topic.ts';
import type { Tweet } from '#shared/domain/tweet.ts';

const HASHTAG = /#([\p{L}\p{N}_]{1,300})/gu;
const MOST_HASHTAGS = 200;
const RANDOM_DIGITS = 6;
const IDS_IN_A_MS = 10 ** RANDOM_DIGITS;

/** What a person typed, and how often it is to go out. */
export interface Handwriting extends Pick<Tweet, 'text' | 'user' | 'lang'> {
  /** Whether each line is a tweet of its own. */
  readonly isByLine: boolean;
  readonly copies: number;
}

/** More than this is the simulator's work. */
export const MOST_BY_HAND = 10_000;
/** Well below what the engine takes in one frame; a character is at most 6 bytes in JSON. */
const MOST_CHARACTERS = 120_000;

/** The texts of one round; empty lines are none. */
export function textsOf({ text, isByLine }: Pick<Handwriting, 'text' | 'isByLine'>): readonly string[] {
  return (isByLine ? text.split('\n') : [text]).filter((one) => one.trim() !== '');
}

/** An id is the time with digits behind it that begin at random and count on. @param random 0–1 */
export function tweetsByHand(written: Handwriting, nowMs: number, random: number): readonly Tweet[] {
  const texts = textsOf(written);
  const first = Math.floor(random * IDS_IN_A_MS);
  return Array.from({ length: texts.length * written.copies }, (_, at) => {
    const text = texts[at % texts.length] ?? '';
    const digits = String((first + at) % IDS_IN_A_MS).padStart(RANDOM_DIGITS, '0');
    return {
      tweet_id: `${Math.floor(nowMs)}${digits}`,
      text,
      created_at: new Date(nowMs).toISOString(),
      user: written.user.trim().replace(/^@/, ''),
      lang: written.lang,
      hashtags: [...text.matchAll(HASHTAG)].slice(0, MOST_HASHTAGS).flatMap(([, tag]) => tag ?? []),
      retweet_count: 0,
      like_count: 0,
    };
  });
}

/** In the order they are given, as many as one request may have. */
export function inRequests(tweets: readonly Tweet[]): readonly (readonly Tweet[])[] {
  const requests: Tweet[][] = [];
  let characters = Number.POSITIVE_INFINITY;
  for (const tweet of tweets) {
    const present = requests.at(-1);
    characters += tweet.text.length;
    if (present !== undefined && present.length < MOST_PRODUCED_AT_ONCE && characters <= MOST_CHARACTERS) {
      present.push(tweet);
    } else {
      requests.push([tweet]);
      characters = tweet.text.length;
    }
  }
  return requests;
}
