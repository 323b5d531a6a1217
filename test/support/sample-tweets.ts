import type { Tweet } from '#shared/domain/tweet.ts';

/** A tweet of the mission's shape, valid as it stands. */
export function sampleTweet(id: string, change: Partial<Tweet> = {}): Tweet {
  return {
    tweet_id: id,
    text: `the kettle sings and number ${id} smiles #tea`,
    created_at: '2026-01-26T23:30:00',
    user: 'kettle_watcher',
    lang: 'en',
    hashtags: ['tea'],
    retweet_count: 4,
    like_count: 15,
    ...change,
  };
}
