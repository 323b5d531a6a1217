import type { StoredTweet } from '#shared/domain/stored-tweet.ts';

export type Cell = string | number;

interface Column {
  readonly name: string;
  readonly read: (stored: StoredTweet) => Cell;
  /** In a spreadsheet, in characters. */
  readonly width: number;
}

/** A tweet as a row. Ids are text: they are longer than the numbers a spreadsheet keeps exactly. */
export const TWEET_COLUMNS: readonly Column[] = [
  { name: 'tweet_id', width: 20, read: ({ tweet }) => tweet.tweet_id },
  { name: 'created_at', width: 21, read: ({ createdAtMs }) => new Date(createdAtMs).toISOString() },
  { name: 'user', width: 18, read: ({ tweet }) => tweet.user },
  { name: 'lang', width: 6, read: ({ tweet }) => tweet.lang },
  { name: 'text', width: 80, read: ({ tweet }) => tweet.text },
  { name: 'hashtags', width: 24, read: ({ tweet }) => tweet.hashtags.join(' ') },
  { name: 'retweet_count', width: 8, read: ({ tweet }) => tweet.retweet_count },
  { name: 'like_count', width: 8, read: ({ tweet }) => tweet.like_count },
  { name: 'sentiment', width: 10, read: ({ analysis }) => analysis.sentiment },
  { name: 'topic', width: 18, read: ({ analysis }) => analysis.topic },
  { name: 'confidence', width: 11, read: ({ analysis }) => Number(analysis.confidence.toFixed(4)) },
  { name: 'model', width: 20, read: ({ analysis }) => analysis.model },
  { name: 'analysed_at', width: 21, read: ({ analysedAtMs }) => new Date(analysedAtMs).toISOString() },
  { name: 'partition', width: 9, read: ({ position }) => position.partition },
  { name: 'offset', width: 10, read: ({ position }) => position.offset },
];
