import type { Tweet } from '#shared/domain/tweet.ts';

const HASHTAG = /#([\p{L}\p{N}_]{1,300})/gu;
const MOST_HASHTAGS = 200;
const RANDOM_DIGITS = 6;

/** A tweet of what a person typed: its id is the time with random digits behind it. @param random 0–1 */
export function tweetByHand(typed: Pick<Tweet, 'text' | 'user' | 'lang'>, nowMs: number, random: number): Tweet {
  const digits = String(Math.floor(random * 10 ** RANDOM_DIGITS)).padStart(RANDOM_DIGITS, '0');
  return {
    tweet_id: `${Math.floor(nowMs)}${digits}`,
    text: typed.text,
    created_at: new Date(nowMs).toISOString(),
    user: typed.user.trim().replace(/^@/, ''),
    lang: typed.lang,
    hashtags: [...typed.text.matchAll(HASHTAG)].slice(0, MOST_HASHTAGS).flatMap(([, tag]) => tag ?? []),
    retweet_count: 0,
    like_count: 0,
  };
}
