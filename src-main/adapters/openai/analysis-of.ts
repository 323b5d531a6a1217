import type { Analysis } from '#shared/domain/analysis.ts';
import type { Labels } from './ask/answer-schema.ts';

/** Below a third another class would be likelier than the one the model chose. */
const LEAST_CONFIDENCE = 0.34;

/** A model tells one probability; what is left of it goes to the other two classes alike. */
export function analysisOf(labels: Labels, model: string, durationMs: number): Analysis {
  const { sentiment, topic, language } = labels;
  const confidence = Math.max(LEAST_CONFIDENCE, labels.confidence);
  const rest = (1 - confidence) / 2;
  const scores = { negative: rest, neutral: rest, positive: rest, [sentiment]: confidence };
  return { sentiment, topic, confidence, scores, language, model, durationMs };
}
