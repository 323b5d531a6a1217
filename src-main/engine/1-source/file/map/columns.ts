import type { Tweet } from '#shared/domain/tweet.ts';

/** Names a header may give a column, the preferred one first where a file has several. */
const ALIASES: Readonly<Record<keyof Tweet, readonly string[]>> = {
  tweet_id: ['tweet_id', 'id_str', 'tweetid', 'status_id', 'id'],
  text: ['text', 'full_text', 'tweet_text', 'content', 'tweet'],
  created_at: ['created_at', 'createdat', 'timestamp', 'datetime', 'date', 'time'],
  user: ['username', 'screen_name', 'user_name', 'user', 'author'],
  lang: ['lang', 'language'],
  hashtags: ['hashtags'],
  retweet_count: ['retweet_count', 'retweets', 'retweetcount'],
  like_count: ['like_count', 'favorite_count', 'likes', 'favorites', 'likecount'],
};

/** Which column holds which field, and how many columns there are. */
export interface Columns {
  readonly of: Readonly<Partial<Record<keyof Tweet, number>>>;
  readonly count: number;
}

/** @returns null where no column holds the text */
export function columnsOf(header: readonly string[]): Columns | null {
  const names = header.map((cell) => cell.trim().toLowerCase().replaceAll(/[ -]/g, '_'));
  const found = Object.entries(ALIASES).flatMap(([field, aliases]) => {
    const name = aliases.find((alias) => names.includes(alias));
    return name === undefined ? [] : [[field, names.indexOf(name)] as const];
  });
  const of: Columns['of'] = Object.fromEntries(found);
  return of.text === undefined ? null : { of, count: header.length };
}
