import type { ExplanationAnswer } from '#shared/contract/explanation.ts';
import type { LiveTweet } from '#shared/contract/live-tweet.ts';
import { SENTIMENTS } from '#shared/domain/analysis.ts';
import type { TweetFilter } from '#shared/domain/insights.ts';
import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import { createdAtMs } from '#shared/domain/tweet.ts';
import { NaiveIndex } from './naive-index.ts';

type StoreRequest =
  | 'tweets.read'
  | 'tweets.search'
  | 'analysis.explain'
  | `insights.${'sentiment' | 'hashtags' | 'timeline' | 'keywords'}`;

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
    case 'tweets.search': {
      const found = index.matching(filter).toSorted((a, b) => b.createdAtMs - a.createdAtMs);
      const from = Number(input.cursor ?? 0);
      const to = from + Number(input.limit);
      const hits = found.slice(from, to).map((document) => ({ document, highlight: null }));
      return { hits, total: found.length, cursor: to < found.length ? String(to) : null };
    }
    case 'analysis.explain':
      return explanationOf(tweets.find(({ tweet }) => tweet.tweet_id === input.tweetId));
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

/** Every fourth word weighs, the longer the more, every second of them against. */
function explanationOf(live: LiveTweet | undefined): ExplanationAnswer {
  if (live?.analysis == null) return { explanation: null, whyNot: 'unknown' };
  const words = [...live.tweet.text.slice(0, 4_000).matchAll(/[\p{L}\p{N}]+/gu)].filter((_, at) => at % 4 === 2);
  const weights = words.map(({ 0: word, index }, at) => ({
    start: index,
    end: index + word.length,
    weight: (Math.min(20, word.length) / 6) * (at % 2 === 0 ? 1 : -0.6),
  }));
  const { sentiment } = live.analysis;
  const against = sentiment === 'neutral' ? 'negative' : 'neutral';
  return {
    explanation: { sentiment, against, base: 0.2, weights, topic: { topic: live.analysis.topic, confidence: 0.8 } },
    whyNot: null,
  };
}
