import type { LiveTweet } from '#shared/contract/live-tweet.ts';
import type { SearchHit } from '#shared/domain/insights.ts';
import type { ShownTweet } from '../../live/tweet-row.tsx';
import { tweetKey } from '../../state/feed.ts';

/** A tweet of the list: passing, or found in the index, where no one knows its journey. */
export interface Row {
  readonly key: string;
  /** The same object as long as nothing changed in it: what is drawn stays drawn. */
  readonly shown: ShownTweet;
  /** The text with what the index found marked; null where it marked nothing. */
  readonly highlight: string | null;
}

export function storedRow({ document: { tweet, analysis }, highlight }: SearchHit): Row {
  return { key: `stored/${tweet.tweet_id}`, shown: { tweet, analysis, trace: null }, highlight };
}

/** The live ones, then what the index has besides. */
export function rowsOf(tweets: readonly LiveTweet[], stored: readonly Row[]): readonly Row[] {
  const live = tweets.map((one) => ({ key: tweetKey(one), shown: one, highlight: null }));
  const seen = new Set(tweets.map(({ tweet }) => tweet.tweet_id));
  return [...live, ...stored.filter(({ shown }) => !seen.has(shown.tweet.tweet_id))];
}

/** Where a row begins, px: the stored ones stand below a heading. */
export function topOf(index: number, liveCount: number, rowHeight: number, headingHeight: number): number {
  return index * rowHeight + (index >= liveCount ? headingHeight : 0);
}
