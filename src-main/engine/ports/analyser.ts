import type { Analysis } from '#shared/domain/analysis.ts';
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

/** Finds sentiment, topic and confidence of tweets. */
export interface Analyser {
  readonly name: string;
  /** Most inputs one call takes. */
  readonly maxBatch: number;
  health(): Promise<Health>;
  /**
   * One outcome per input, same order. An outcome with a non-retryable error sends that tweet to the dead letters.
   * @throws TweetscopeError retryable when the analyser as a whole can't be reached: the batch is tried again later.
   */
  analyse(batch: readonly AnalyserInput[], signal: AbortSignal): Promise<readonly AnalysisOutcome[]>;
  close(): Promise<void>;
}
