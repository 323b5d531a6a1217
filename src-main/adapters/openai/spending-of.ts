import type { Spending, SpendingLimit } from '#shared/contract/spending.ts';
import type { Ledger } from './ledger.ts';
import type { OpenAiOptions } from './openai-options.ts';

export interface SpendingReadings {
  readonly options: OpenAiOptions;
  readonly ledger: Ledger;
  readonly isPriced: boolean;
  readonly leftUsd: number;
  readonly isSpent: boolean;
  readonly requestsPerMinute: number;
  readonly tokensPerMinute: number;
  readonly waiting: number;
  readonly circuit: Spending['circuit'];
}

export function spendingOf(readings: SpendingReadings): Spending {
  const { options, ledger, isPriced, requestsPerMinute, tokensPerMinute } = readings;
  const narrowest = narrowestOf(readings);
  return {
    model: options.model,
    requests: ledger.requests,
    retries: ledger.retries,
    inputTokens: ledger.inputTokens,
    outputTokens: ledger.outputTokens,
    costUsd: isPriced ? ledger.costUsd : null,
    budget: {
      perSessionUsd: finite(options.budgetPerSessionUsd),
      perMinuteUsd: finite(options.budgetPerMinuteUsd),
      leftUsd: finite(readings.leftUsd),
      isSpent: readings.isSpent,
      whenSpent: options.whenBudgetSpent,
    },
    cached: ledger.cached,
    fallbacks: ledger.fallbacks,
    waiting: readings.waiting,
    limits: {
      requestsPerMinute: finite(requestsPerMinute),
      tokensPerMinute: finite(tokensPerMinute),
      tweetsPerSecond: narrowest?.tweetsPerSecond ?? null,
      by: narrowest?.by ?? null,
    },
    perTweet:
      ledger.asked === 0
        ? null
        : {
            tokens: (ledger.inputTokens + ledger.outputTokens) / ledger.asked,
            costUsd: isPriced ? ledger.costUsd / ledger.asked : null,
          },
    circuit: readings.circuit,
  };
}

interface Narrowest {
  readonly by: SpendingLimit;
  readonly tweetsPerSecond: number;
}

/** What the model could do at most with full requests, by what was measured of those so far. */
function narrowestOf({ options, ledger, isPriced, ...limits }: SpendingReadings): Narrowest | null {
  if (ledger.asked === 0) return null;
  const { tweetsPerRequest, concurrency, budgetPerMinuteUsd } = options;
  const tokensPerTweet = (ledger.inputTokens + ledger.outputTokens) / ledger.asked;
  const usdPerTweet = ledger.costUsd / ledger.asked;
  const secondsPerRequest = Math.max(0.001, ledger.requestMs / ledger.requests / 1_000);
  const rates: readonly Narrowest[] = [
    { by: 'requests', tweetsPerSecond: (limits.requestsPerMinute * tweetsPerRequest) / 60 },
    { by: 'tokens', tweetsPerSecond: limits.tokensPerMinute / Math.max(1, tokensPerTweet) / 60 },
    { by: 'concurrency', tweetsPerSecond: (concurrency * tweetsPerRequest) / secondsPerRequest },
    ...(isPriced && usdPerTweet > 0
      ? [{ by: 'budget', tweetsPerSecond: budgetPerMinuteUsd / usdPerTweet / 60 } as const]
      : []),
  ];
  return rates.reduce((least, one) => (one.tweetsPerSecond < least.tweetsPerSecond ? one : least));
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
