import type { Sentiment } from './analysis.ts';

/** What a part of a text, in UTF-16 units, added to an explanation's log odds; below 0 it spoke for the other sentiment. */
export interface TextWeight {
  readonly start: number;
  /** Behind the part. */
  readonly end: number;
  readonly weight: number;
}

/** What a text is about. */
export interface TopicFinding {
  /** "Other" when unsure. */
  readonly topic: string;
  /**
   * 0–1: the share of the likeliest topic among all; below the bound for naming one, that of a topic that is not named.
   * How often it is right is measured on few tweets: docs/model-card.md.
   */
  readonly confidence: number;
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
  readonly topic: TopicFinding;
}
