import type { TweetSort } from '#shared/domain/insights.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';

/** Where a page ended: its last tweet's sort key and id; for relevance, the kept ranking's number and the place in it. */
export interface SearchCursor {
  readonly sort: TweetSort;
  readonly key: number;
  readonly id: number;
}

const LETTERS: Readonly<Record<TweetSort, string>> = {
  newest: 'n',
  oldest: 'o',
  'most-liked': 'l',
  'most-retweeted': 't',
  relevance: 'r',
};

export function encodeCursor({ sort, key, id }: SearchCursor): string {
  return `${LETTERS[sort]}.${key}.${id}`;
}

/** @throws QUERY_INVALID where the cursor is none, or of another order */
export function decodeCursor(cursor: string, sort: TweetSort): SearchCursor {
  const [, letter, key, id] = /^([a-z])\.(-?\d{1,16})\.(\d{1,16})$/.exec(cursor) ?? [];
  if (letter !== LETTERS[sort]) {
    throw new TweetscopeError('QUERY_INVALID', 'the cursor is not one of this search', { hint: 'Search again.' });
  }
  return { sort, key: Number(key), id: Number(id) };
}
