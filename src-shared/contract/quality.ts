import { z } from 'zod';
import { type Analysis, SENTIMENTS, type Sentiment } from '../domain/analysis.ts';
import type { Agreement, Evaluation } from '../domain/evaluation.ts';
import { tweetFilterSchema } from '../domain/insights.ts';
import type { Tweet } from '../domain/tweet.ts';
import type { ErrorShape } from '../errors/tweetscope-error.ts';

/** A tweet whose analysis and truth differ. */
export interface Disagreement {
  readonly tweet: Tweet;
  readonly found: Sentiment;
  readonly truth: Sentiment;
  readonly confidence: number;
}

export interface LanguageQuality {
  /** As the tweet says. */
  readonly language: string;
  readonly judged: number;
  /** 0–1 */
  readonly accuracy: number;
}

/** How good the analysis is now, against the truth that the simulator keeps to itself. */
export interface QualityReport {
  /** Of the newest judged tweets, at most `window`. */
  readonly evaluation: Evaluation;
  readonly window: number;
  /** Most judged first. */
  readonly languages: readonly LanguageQuality[];
  /** Of the same tweets: how often the topic was the one meant. 0–1 */
  readonly topicAccuracy: number;
  /** Where the analyser was surest and wrong, surest first, at most 50. */
  readonly disagreements: readonly Disagreement[];
  readonly corrections: CorrectionCounts;
  /** null where the analyser at work is the one that would be asked. */
  readonly secondOpinion: SecondOpinionReport | null;
}

type Finding = Pick<Analysis, 'sentiment' | 'confidence'>;

/** What another analyser says of a sample of what is analysed. */
export interface SecondOpinionReport {
  /** Who gives it; empty before it was first asked. */
  readonly analyser: string;
  /** The newest so many compared tweets at most. */
  readonly window: number;
  /** Of the analyser at work with the other. */
  readonly agreement: Agreement;
  /** Tweets they say different things of, those both are surest of first, at most 30. */
  readonly disagreements: readonly { readonly tweet: Tweet; readonly found: Finding; readonly other: Finding }[];
  /** Why the last sample was not judged; null where it was. */
  readonly error: ErrorShape | null;
}

export interface CorrectionCounts {
  readonly kept: number;
  /** Of them those where the person confirmed what was found. */
  readonly confirmed: number;
}

/** What a person says a tweet is, beside what the analyser said. */
export interface Correction {
  readonly tweetId: string;
  readonly text: string;
  readonly lang: string;
  readonly hashtags: readonly string[];
  /** The person's word. */
  readonly sentiment: Sentiment;
  readonly found: Sentiment;
  readonly confidence: number;
  readonly model: string;
  readonly atMs: number;
}

export const correctSchema = z.strictObject({
  tweetId: z.string().regex(/^\d{1,32}$/),
  /** null takes the correction back. */
  sentiment: z.enum(SENTIMENTS).nullable(),
});

export const MOST_REANALYSED = 10_000;
export const REANALYSERS = ['present', 'offline'] as const;

export const reanalyseSchema = z.strictObject({
  filter: tweetFilterSchema,
  /** The newest so many of those that match. */
  limit: z.number().int().min(1).max(MOST_REANALYSED).default(500),
  /** `present` is the analyser of the profile as it is set now. */
  analyser: z.enum(REANALYSERS).default('present'),
});
export type Reanalyse = z.output<typeof reanalyseSchema>;

/** One tweet that came out otherwise. */
export interface AnalysisChange {
  readonly tweet: Tweet;
  readonly before: Pick<Analysis, 'sentiment' | 'topic' | 'confidence' | 'model'>;
  readonly after: Pick<Analysis, 'sentiment' | 'topic' | 'confidence' | 'model'>;
}

/** A selection analysed again, and what would change. Nothing is written before it is applied. */
export interface Reanalysis {
  readonly state: 'running' | 'ready' | 'applying' | 'applied' | 'cancelled' | 'failed';
  readonly request: Reanalyse;
  readonly analyser: string;
  readonly startedAtMs: number;
  /** Tweets to be looked at; grows known with the first page. */
  readonly total: number;
  readonly done: number;
  /** Tweets the analyser gave no answer for; they stay as they are. */
  readonly unanswered: number;
  /** Tweets whose sentiment or topic is another. */
  readonly changed: number;
  /** Tweets whose sentiment and topic stay, and that lose the mark of a fallback when it is applied. */
  readonly unmarked: number;
  /** By the sentiment before, then after. */
  readonly sentiments: Readonly<Record<Sentiment, Readonly<Record<Sentiment, number>>>>;
  /** Tweets whose topic is another. */
  readonly topicsChanged: number;
  /** The first 200 of those that changed. */
  readonly changes: readonly AnalysisChange[];
  /** Written, while it is applied. */
  readonly applied: number;
  readonly error: ErrorShape | null;
}
