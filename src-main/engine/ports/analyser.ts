import type { ModelAnswer } from '#shared/contract/model-answer.ts';
import type { Spending } from '#shared/contract/spending.ts';
import type { Analysis, Sentiment } from '#shared/domain/analysis.ts';
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

/** What a part of a text, in UTF-16 units, added to an explanation's log odds; below 0 it spoke for the other sentiment. */
export interface TextWeight {
  readonly start: number;
  /** Behind the part. */
  readonly end: number;
  readonly weight: number;
}

/**
 * Why a text was judged as it was: `base` and all weights add up to the log odds of the sentiment found against the next
 * likely one, before a language that the analyser does not know draws scores together.
 */
export interface Explanation {
  readonly sentiment: Sentiment;
  /** The next likely sentiment. */
  readonly against: Sentiment;
  /** What spoke for `sentiment` before any word, in log odds. */
  readonly base: number;
  /** In the order of the text. */
  readonly weights: readonly TextWeight[];
}

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
  /** A session begins: what was spent before counts no more. */
  beginSession?(): void;
  /** Of an analyser that costs something. */
  spending?(): Spending;
  /** What was asked of a model about a tweet; null where nothing was, or it is no longer kept. */
  record?(tweetId: string): Promise<ModelAnswer | null>;
  close(): Promise<void>;
}
