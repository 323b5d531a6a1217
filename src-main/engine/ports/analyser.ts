import type { ModelAnswer } from '#shared/contract/model-answer.ts';
import type { Spending } from '#shared/contract/spending.ts';
import type { Analysis } from '#shared/domain/analysis.ts';
import type { Explanation } from '#shared/domain/explanation.ts';
import type { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Health } from './health.ts';

/** All an analyser ever sees of a tweet: never headers, so never the simulator's truth. */
export interface AnalyserInput {
  readonly id: string;
  readonly text: string;
  /** What the tweet claims; may be wrong. */
  readonly lang: string;
  readonly hashtags: readonly string[];
}

export type AnalysisOutcome =
  | { readonly ok: true; readonly analysis: Analysis }
  | { readonly ok: false; readonly error: TweetscopeError };

/** How the pipeline best calls an analyser that is slow and takes several calls at once. */
export interface AnalyserPace {
  /** Tweets a call best holds. */
  readonly batch: number;
  /** Calls at the same time. */
  readonly concurrency: number;
  /** How long a tweet may wait for company, ms. */
  readonly lingerMs: number;
}

/** Finds sentiment, topic and confidence of tweets. */
export interface Analyser {
  readonly name: string;
  /** Most inputs one call takes. */
  readonly maxBatch: number;
  /** Left out where full batches, two at once, suit it. */
  readonly pace?: AnalyserPace;
  health(): Promise<Health>;
  /**
   * One outcome per input, same order. An outcome with a non-retryable error sends that tweet to the dead letters.
   * @throws TweetscopeError retryable when the analyser as a whole can't be reached: the batch is tried again later.
   */
  analyse(batch: readonly AnalyserInput[], signal: AbortSignal): Promise<readonly AnalysisOutcome[]>;
  /** Not every analyser can say why. Asked for one tweet that a person looks at, never for all. */
  explain?(input: AnalyserInput): Promise<Explanation>;
  /**
   * A session begins, or goes on after its settings changed: of what was spent before only this counts, against its budget.
   * @param spentUsd 0 where it begins
   */
  beginSession?(spentUsd: number): void;
  /** Of an analyser that costs something. */
  spending?(): Spending;
  /** What was asked of a model about a tweet; null where nothing was, or it is no longer kept. */
  record?(tweetId: string): Promise<ModelAnswer | null>;
  close(): Promise<void>;
}
