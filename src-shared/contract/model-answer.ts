import { z } from 'zod';
import type { ErrorShape } from '../errors/tweetscope-error.ts';
import { request } from './request.ts';

export interface PromptMessage {
  readonly role: 'system' | 'user';
  readonly content: string;
}

/** One request to a model and what came back, as it was sent and received. */
export interface ModelExchange {
  readonly model: string;
  readonly promptVersion: string;
  readonly messages: readonly PromptMessage[];
  /** As the model wrote it; empty where it wrote nothing. */
  readonly answer: string;
  /** Why the model ended: `stop`, `length`, `content_filter`…; empty where the server said nothing. */
  readonly finishReason: string;
  /** Tweets in the request. */
  readonly tweets: number;
  readonly inputTokens: number;
  /** Of the input, what the server had cached and charged less for. */
  readonly cachedInputTokens: number;
  readonly outputTokens: number;
  /** Of the whole request, US dollars; null where the price is not known. */
  readonly costUsd: number | null;
  /** From sending to the whole answer, the last attempt only, ms. */
  readonly durationMs: number;
  /** Attempts before this one. */
  readonly retries: number;
  /** The server's name for it, to ask its support about; empty where it gave none. */
  readonly requestId: string;
  readonly atMs: number;
}

/** How a model came to the analysis of one tweet. */
export interface ModelAnswer {
  readonly tweetId: string;
  /** `cached`: the exchange is an earlier one, about the same text. `fallback`: the offline model judged instead. */
  readonly outcome: 'answered' | 'cached' | 'fallback';
  readonly atMs: number;
  /** Under which name the tweet stands in the request; empty where it was not asked. */
  readonly name: string;
  /** What this tweet cost, US dollars: 0 from the cache, its share of the request otherwise. */
  readonly costUsd: number | null;
  /** null where there was none, or where it is no longer kept. */
  readonly exchange: ModelExchange | null;
  /** Why the offline model judged; null otherwise. */
  readonly error: ErrorShape | null;
}

export const MODEL_ANSWER_REQUESTS = {
  /** What was asked of a model about a tweet; null where none was asked, or it is no longer kept. */
  'analysis.record': request<ModelAnswer | null>()(z.strictObject({ tweetId: z.string().regex(/^\d{1,32}$/) })),
} as const;
