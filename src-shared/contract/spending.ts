/** What may hold a model back, the narrowest first. */
export type SpendingLimit = 'requests' | 'tokens' | 'budget' | 'concurrency';

/** What a paid analyser has used since the pipeline started, and what it is still allowed. */
export interface Spending {
  readonly model: string;
  /** Answered requests; those that failed are in `retries`. */
  readonly requests: number;
  readonly retries: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** US dollars; null where the price of the model is not known. */
  readonly costUsd: number | null;
  readonly budget: {
    /** null where there is none. */
    readonly perSessionUsd: number | null;
    readonly perMinuteUsd: number | null;
    /** Of the session, less what requests under way may cost at most; null where there is no such budget. */
    readonly leftUsd: number | null;
    /** Whether nothing more may be asked now. */
    readonly isSpent: boolean;
    readonly whenSpent: 'wait' | 'offline';
  };
  /** Tweets whose answer was in the cache, at no cost. */
  readonly cached: number;
  /** Tweets that the offline model judged instead, marked in their `model`. */
  readonly fallbacks: number;
  /** Tweets the model gave no sound answer for, and which are asked again later. */
  readonly waiting: number;
  readonly limits: {
    /** The server's, or the settings' where those are lower; null while neither is known. */
    readonly requestsPerMinute: number | null;
    readonly tokensPerMinute: number | null;
    /** What the limits allow at the present size of tweets and requests; null while nothing was measured. */
    readonly tweetsPerSecond: number | null;
    /** Which of them is the narrowest. */
    readonly by: SpendingLimit | null;
  };
  /** Of one tweet that was really asked, on average; null before the first. */
  readonly perTweet: { readonly tokens: number; readonly costUsd: number | null } | null;
  /** `open`: the server failed so often that it is left alone for a while; `half-open`: one request tries. */
  readonly circuit: 'closed' | 'open' | 'half-open';
}
