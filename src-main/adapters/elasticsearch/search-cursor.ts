import type { TweetSort } from '#shared/domain/insights.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';

/** Where a page ended: the sort key and id of its last tweet; for relevance also which kept view was paged in. */
export interface SearchCursor {
  readonly key: number;
  readonly tweetId: string;
  /** 0 for all orders but relevance. */
  readonly view: number;
}

const LETTERS: Readonly<Record<TweetSort, string>> = {
  newest: 'n',
  oldest: 'o',
  'most-liked': 'l',
  'most-retweeted': 't',
  relevance: 'r',
};

export function encodeCursor(sort: TweetSort, { key, tweetId, view }: SearchCursor): string {
  return `${LETTERS[sort]}_${key}_${view}_${tweetId}`;
}

/** @throws QUERY_INVALID where the cursor is none, or of another order */
export function decodeCursor(cursor: string, sort: TweetSort): SearchCursor {
  const [, letter, key, view, tweetId] =
    /^([a-z])_(-?\d+(?:\.\d+)?(?:e-?\d+)?)_(\d{1,16})_(\d{1,32})$/i.exec(cursor) ?? [];
  if (letter === LETTERS[sort] && tweetId !== undefined) return { key: Number(key), view: Number(view), tweetId };
  throw new TweetscopeError('QUERY_INVALID', 'the cursor is not one of this search', { hint: 'Search again.' });
}
