import { SENTIMENTS, type Sentiment } from '#shared/domain/analysis.ts';

export type ClassScores = Readonly<Record<Sentiment, number>>;

export function strongest(scores: ClassScores): Sentiment {
  return SENTIMENTS.reduce((best, sentiment) => (scores[sentiment] > scores[best] ? sentiment : best), 'neutral');
}

/** Draws scores towards a third each: all of `trust` is left of their differences. */
export function tempered(scores: ClassScores, trust: number): ClassScores {
  const mixed = (score: number) => trust * score + (1 - trust) / SENTIMENTS.length;
  return { negative: mixed(scores.negative), neutral: mixed(scores.neutral), positive: mixed(scores.positive) };
}
