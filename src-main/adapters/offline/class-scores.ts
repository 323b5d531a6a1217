import { SENTIMENTS, type Sentiment } from '#shared/domain/analysis.ts';

export type ClassScores = Readonly<Record<Sentiment, number>>;

/** The score at which a text leans half way; VADER's normalisation with the same constant. */
const HALF_WAY = 15;
/** How sharply a lean turns into a difference between the classes. */
const SHARPNESS = 3;
/** The lean at which neutral gives way. A score of 1 (lean 0.25) is above: with 0.35 more tweets were judged wrong. */
const NEUTRAL_BAND = 0.2;
/** A text without any word of the lexicon says nothing rather than "neutral": its scores are drawn together. */
const TRUST_WITHOUT_HITS = 0.5;
const TRUST_IN_FOREIGN_LANGUAGE = 0.3;

/**
 * Three scores, each 0–1, summing to 1, from the lexicon's `score` and `hits`:
 *
 *     lean     = score / √(score² + 15)                              −1 … 1
 *     weight   = e^(3·lean) positive, e^(−3·lean) negative, e^(3·0.2) neutral
 *     scores   = weights / their sum, then mixed with ⅓ each: all of it with hits in a known language,
 *                half of it without hits, three tenths in a language the lexicon does not have
 *
 * They order texts by strength of wording. They are **not calibrated**: 0.8 does not mean right in 80 of 100.
 */
export function classScores(score: number, hits: number, languageKnown: boolean): ClassScores {
  const lean = score / Math.sqrt(score * score + HALF_WAY);
  const positive = Math.exp(SHARPNESS * lean);
  const negative = Math.exp(-SHARPNESS * lean);
  const neutral = Math.exp(SHARPNESS * NEUTRAL_BAND);
  const trust = (hits === 0 ? TRUST_WITHOUT_HITS : 1) * (languageKnown ? 1 : TRUST_IN_FOREIGN_LANGUAGE);
  const sum = positive + negative + neutral;
  const mixed = (weight: number) => (trust * weight) / sum + (1 - trust) / 3;
  return { negative: mixed(negative), neutral: mixed(neutral), positive: mixed(positive) };
}

export function strongest(scores: ClassScores): Sentiment {
  return SENTIMENTS.reduce((best, sentiment) => (scores[sentiment] > scores[best] ? sentiment : best), 'neutral');
}
