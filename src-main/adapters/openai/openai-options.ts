import type { Analyser } from '#engine/ports/analyser.ts';
import type { Clock } from '#engine/ports/clock.ts';
import type { AnswerFormatChoice, FallbackChoice } from '#shared/settings/openai-settings.ts';

export interface OpenAiOptions {
  readonly baseUrl: string;
  /** Empty where the server needs none. */
  readonly apiKey: string;
  readonly organization: string;
  readonly model: string;
  readonly timeoutMs: number;
  readonly answerFormat: AnswerFormatChoice;
  readonly tweetsPerRequest: number;
  readonly tokensPerRequest: number;
  readonly concurrency: number;
  readonly lingerMs: number;
  /** Infinity for none; as all bounds below. */
  readonly requestsPerMinute: number;
  readonly tokensPerMinute: number;
  readonly budgetPerSessionUsd: number;
  readonly budgetPerMinuteUsd: number;
  readonly whenBudgetSpent: 'wait' | 'offline';
  readonly maxRetries: number;
  readonly fallback: FallbackChoice;
  /** Empty for the prices that come with Tweetscope. */
  readonly pricesFile: string;
  readonly cachedAnswers: number;
  readonly keptRequests: number;
  /** The data folder; it must exist. */
  readonly directory: string;
  readonly readOnly: boolean;
}

export interface OpenAiPorts {
  readonly clock: Clock;
  /** 0–1, to shuffle, to name and to spread retries. */
  readonly random: () => number;
  /** Who judges in the model's place; opened when first needed, closed with the analyser. */
  readonly openFallback: () => Promise<Analyser>;
}

const OPENAI_HOST = 'api.openai.com';

/** Other servers may go without a key. */
export function needsKey(baseUrl: string): boolean {
  return new URL(baseUrl).hostname === OPENAI_HOST;
}
