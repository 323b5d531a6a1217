import type { LiveBatch, LiveTweet } from '#shared/contract/live-tweet.ts';

export const FEED_LIMIT = 500;
const ARRIVING_LIMIT = 300;
/** So long a tweet may be analysed before it is shown without; a working analyser needs far less. */
const PATIENCE_MS = 1_500;

/** The live tweets on the page, newest first. While it is held, new ones wait unseen. */
export interface Feed {
  readonly shown: readonly LiveTweet[];
  readonly waiting: readonly LiveTweet[];
  /** Not yet analysed: at a high rate they would be pushed out of sight before anyone saw what was made of them. */
  readonly arriving: readonly LiveTweet[];
  readonly isHeld: boolean;
  /** New since it is held, the skipped included. */
  readonly newCount: number;
  /** Of the last tweets that came, some were left out: more pass than can be shown. */
  readonly isSampled: boolean;
}

export const EMPTY_FEED: Feed = { shown: [], waiting: [], arriving: [], isHeld: false, newCount: 0, isSampled: false };

export function tweetKey({ position }: LiveTweet): string {
  return `${position.topic}/${position.partition}/${position.offset}`;
}

/** Puts new tweets in, and puts those that got further in the place they have. */
export function withBatch(feed: Feed, batch: LiveBatch): Feed {
  const came = new Map(batch.tweets.map((tweet) => [tweetKey(tweet), tweet]));
  const shown = replaced(feed.shown, came);
  const waiting = replaced(feed.waiting, came);
  const inPlace = new Set([...feed.shown, ...feed.waiting].map(tweetKey));
  const others = [...feed.arriving.filter((tweet) => !came.has(tweetKey(tweet))), ...came.values()].filter(
    (tweet) => !inPlace.has(tweetKey(tweet)),
  );
  const arriving = others.filter(({ analysis }) => analysis === null).slice(-ARRIVING_LIMIT);
  const ready = others.filter(({ analysis }) => analysis !== null);
  return withReady({ ...feed, shown, waiting, arriving, isSampled: batch.skipped > 0 }, ready, batch.skipped);
}

/** Shows what waits for its analysis for too long. @param nowMs by the engine's clock */
export function withOverdue(feed: Feed, nowMs: number): Feed {
  const isOverdue = ({ trace }: LiveTweet) => nowMs - trace.consumedMs > PATIENCE_MS;
  const overdue = feed.arriving.filter(isOverdue);
  if (overdue.length === 0) return feed;
  const arriving = feed.arriving.filter((tweet) => !isOverdue(tweet));
  return withReady({ ...feed, arriving }, overdue, 0);
}

export function held(feed: Feed): Feed {
  return feed.isHeld ? feed : { ...feed, isHeld: true, newCount: 0 };
}

/** Shows what waited. */
export function released(feed: Feed): Feed {
  if (!feed.isHeld) return feed;
  return { ...feed, shown: merged(feed.shown, feed.waiting), waiting: [], isHeld: false, newCount: 0 };
}

function withReady(feed: Feed, ready: readonly LiveTweet[], skipped: number): Feed {
  if (!feed.isHeld) return { ...feed, shown: merged(feed.shown, ready), newCount: 0 };
  const newCount = feed.newCount + ready.length + skipped;
  return { ...feed, waiting: merged(feed.waiting, ready), newCount };
}

function replaced(tweets: readonly LiveTweet[], came: ReadonlyMap<string, LiveTweet>): readonly LiveTweet[] {
  if (!tweets.some((tweet) => came.has(tweetKey(tweet)))) return tweets;
  return tweets.map((tweet) => came.get(tweetKey(tweet)) ?? tweet);
}

/** Newest first by when they were consumed: a tweet that comes late is not news. */
function merged(tweets: readonly LiveTweet[], added: readonly LiveTweet[]): readonly LiveTweet[] {
  return added.length === 0 ? tweets : [...added, ...tweets].toSorted(byNewest).slice(0, FEED_LIMIT);
}

function byNewest(a: LiveTweet, b: LiveTweet): number {
  return b.trace.consumedMs - a.trace.consumedMs || b.position.offset - a.position.offset;
}
