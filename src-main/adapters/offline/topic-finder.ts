import type { TopicFinding } from '#shared/domain/explanation.ts';
import type { TextFeatures } from './sentiment/text-features.ts';
import { VocabularyPoints } from './topic-points.ts';
import type { TopicWeights } from './topic-weights.ts';

export const UNSURE = 'Other';

/** What is read of a text. */
export interface TopicReading {
  /** Lower-case words in order. */
  readonly words: readonly string[];
  readonly hashtags: readonly string[];
  readonly features: TextFeatures;
}

/** What a point of the vocabulary adds to the log odds of its topic. */
const POINT_WEIGHT = 6;
const MOST_POINTS = 4;
/** A topic less likely than this is not named. */
const SURE_ENOUGH = 0.7;

/** Finds the main topic by learned weights, and words, phrases and hashtags of known meaning. */
export class TopicFinder {
  readonly #weights: TopicWeights;
  readonly #points: VocabularyPoints;

  constructor(weights: TopicWeights) {
    this.#weights = weights;
    this.#points = new VocabularyPoints(weights.topics);
  }

  find({ words, hashtags, features }: TopicReading): TopicFinding {
    const logits = this.#weights.logitsOf(features);
    const points = this.#points.of(words, hashtags);
    let best = 0;
    for (let topic = 0; topic < logits.length; topic++) {
      const logit = (logits[topic] as number) + POINT_WEIGHT * Math.min(MOST_POINTS, points[topic] as number);
      logits[topic] = logit;
      if (logit > (logits[best] as number)) best = topic;
    }
    const highest = logits[best] as number;
    const sum = logits.reduce((total, logit) => total + Math.exp(logit - highest), 0);
    const confidence = 1 / sum;
    return { topic: confidence < SURE_ENOUGH ? UNSURE : (this.#weights.topics[best] as string), confidence };
  }
}
