import type { Analysed } from '#engine/in-flight.ts';
import type { Sentiment } from '#shared/domain/analysis.ts';
import { sampleTweet } from './sample-tweets.ts';

interface Details {
  readonly sentiment?: Sentiment;
  readonly truth?: Sentiment | null;
  readonly producedMs?: number | null;
}

/** A tweet on its way, analysed and not yet stored. */
export function analysedSample(offset: number, details: Details = {}): Analysed {
  const { sentiment = 'neutral', truth = null, producedMs = null } = details;
  return {
    position: { topic: 'tweets_raw', partition: 0, offset },
    message: null,
    bytes: 100,
    tweet: sampleTweet(String(1_000_000 + offset)),
    createdAtMs: Date.UTC(2026, 0, 26),
    truth: truth === null ? null : { sentiment: truth, topic: 'Tea' },
    producedMs,
    appendedMs: Date.UTC(2026, 0, 26),
    consumedMs: Date.UTC(2026, 0, 26),
    analysis: {
      sentiment,
      topic: 'Other',
      confidence: 0.6,
      scores: { negative: 0.2, neutral: 0.2, positive: 0.6 },
      language: 'en',
      model: 'sample',
      durationMs: 0.1,
    },
    analysedMs: Date.UTC(2026, 0, 26),
    indexedMs: null,
    archivedMs: null,
    committedMs: null,
    finish: () => undefined,
  };
}
