import type { Usage } from './prices.ts';

/** What was used since the session began. */
export class Ledger {
  requests = 0;
  retries = 0;
  inputTokens = 0;
  outputTokens = 0;
  costUsd = 0;
  cached = 0;
  fallbacks = 0;
  asked = 0;
  requestMs = 0;

  begin(): void {
    this.requests = 0;
    this.retries = 0;
    this.inputTokens = 0;
    this.outputTokens = 0;
    this.costUsd = 0;
    this.cached = 0;
    this.fallbacks = 0;
    this.asked = 0;
    this.requestMs = 0;
  }

  /** One answered request. @param tweets that were asked of, controls not counted */
  add(tweets: number, { inputTokens, outputTokens }: Usage, costUsd: number, durationMs: number): void {
    this.requests += 1;
    this.inputTokens += inputTokens;
    this.outputTokens += outputTokens;
    this.costUsd += costUsd;
    this.asked += tweets;
    this.requestMs += durationMs;
  }
}
