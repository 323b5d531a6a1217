import type { LiveTweet } from '#shared/contract/live-tweet.ts';
import { SENTIMENTS } from '#shared/domain/analysis.ts';
import type { TweetFilter } from '#shared/domain/insights.ts';
import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import { createdAtMs } from '#shared/domain/tweet.ts';
import { NaiveIndex } from './naive-index.ts';

type StoreRequest = 'tweets.read' | `insights.${'sentiment' | 'hashtags' | 'timeline' | 'keywords'}`;

/** What stores that hold these tweets would answer. */
export function storedAnswer(
  name: StoreRequest,
  input: Readonly<Record<string, unknown>>,
  tweets: readonly LiveTweet[],
): unknown {
  const documents = tweets.flatMap(storedOf);
  const index = new NaiveIndex(documents);
  const filter = (input.filter ?? {}) as TweetFilter;
  switch (name) {
    case 'tweets.read': {
      const document = documents.find(({ tweet }) => tweet.tweet_id === input.tweetId) ?? null;
      return { index: document, archive: document };
    }
    case 'insights.sentiment': {
      const counts = index.sentimentCounts(filter);
      return SENTIMENTS.map((sentiment) => ({ sentiment, count: counts[sentiment] }));
    }
    case 'insights.hashtags':
      return index.topHashtags(filter, Number(input.limit));
    case 'insights.timeline':
      return index.timeline(filter, Number(input.intervalMs));
    case 'insights.keywords': {
      const total = index.matching(filter).length;
      return { keywords: index.keywords(filter, Number(input.limit)), sampled: total, total };
    }
  }
}

function storedOf({ tweet, analysis, position, trace }: LiveTweet): readonly StoredTweet[] {
  if (analysis === null || trace.indexedMs === null || trace.analysedMs === null) return [];
  const stored = { tweet, analysis, position, version: position.offset, analysedAtMs: trace.analysedMs };
  return [{ ...stored, createdAtMs: createdAtMs(tweet.created_at) }];
}
