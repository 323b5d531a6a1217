import type { Analysis, Sentiment } from '#shared/domain/analysis.ts';
import type { Explanation, TopicFinding } from '#shared/domain/explanation.ts';
import { type ClassScores, strongest, tempered } from './class-scores.ts';
import { languageOf } from './language.ts';
import { sharesOfTokens } from './sentiment/feature-owners.ts';
import { type Leaning, SentimentModel, scoresOf } from './sentiment/sentiment-model.ts';
import { featuresOf, MOST_TOKENS, type TextFeatures } from './sentiment/text-features.ts';
import { type Token, tokensOf } from './sentiment/tokens.ts';
import { readWeights } from './sentiment/weight-table.ts';
import { TopicFinder } from './topic-finder.ts';
import { readTopicWeights } from './topic-weights.ts';

/** What the model looks at. */
export interface ModelInput {
  readonly text: string;
  readonly lang: string;
  readonly hashtags: readonly string[];
}

export type Judgement = Omit<Analysis, 'durationMs'>;

/** Texts in languages it was not trained on are read as English: names and emoji still tell something. */
const FOREIGN = 'en';
const TRUST_IN_FOREIGN_LANGUAGE = 0.3;
const MOST_CHARACTERS = 4_000;
/** Of `j'ai`; elsewhere the same letters are artificial intelligence. */
const FRENCH_HAVE = 'ai';

/** Sentiment by trained weights, topic by trained weights and a vocabulary. */
export class OfflineModel {
  readonly #sentiment: SentimentModel;
  readonly #topics: TopicFinder;

  constructor(sentiment = new SentimentModel(readWeights()), topics = new TopicFinder(readTopicWeights())) {
    this.#sentiment = sentiment;
    this.#topics = topics;
  }

  get name(): string {
    return this.#sentiment.name;
  }

  judge({ text, lang, hashtags }: ModelInput): Judgement {
    const reading = readingOf(text, lang);
    const scores = this.#scoresOf(reading);
    const sentiment = strongest(scores);
    return {
      sentiment,
      topic: this.#topicOf(reading, hashtags).topic,
      confidence: scores[sentiment],
      scores,
      language: reading.language,
      model: this.name,
    };
  }

  /** The topic that `judge` gives, and how sure it is. */
  topicOf({ text, lang, hashtags }: ModelInput): TopicFinding {
    return this.#topicOf(readingOf(text, lang), hashtags);
  }

  /** The model is a sum over features, so what words add is exact: each feature's part is shared out among its words. */
  explain({ text, lang, hashtags = [] }: Pick<ModelInput, 'text' | 'lang'> & Partial<ModelInput>): Explanation {
    const reading = readingOf(text, lang);
    const topic = this.#topicOf(reading, hashtags);
    const { tokens, features } = reading;
    const scores = this.#scoresOf(reading);
    const sentiment = strongest(scores);
    const against = strongest({ ...scores, [sentiment]: Number.NEGATIVE_INFINITY });
    const worths = this.#sentiment.worths(features, this.#readAs(reading.language));
    const lead = (leaning: Leaning) => logitOf(leaning, sentiment) - logitOf(leaning, against);
    const shares = sharesOfTokens(tokens, features, (feature, group) => lead(worths.of(feature, group)));
    return {
      sentiment,
      against,
      base: lead(worths.biases),
      weights: tokens.map(({ start, end }, at) => ({ start, end, weight: shares[at] as number })),
      topic,
    };
  }

  #topicOf({ tokens, features, language }: Reading, hashtags: readonly string[]): TopicFinding {
    const words = tokens.map((token) => token.text);
    const read = language === 'fr' ? words.filter((word) => word !== FRENCH_HAVE) : words;
    return this.#topics.find({ words: read, hashtags, features });
  }

  #scoresOf({ features, language }: Reading): ClassScores {
    const scores = scoresOf(this.#sentiment.leaning(features, this.#readAs(language)));
    return this.#sentiment.knows(language) ? scores : tempered(scores, TRUST_IN_FOREIGN_LANGUAGE);
  }

  #readAs(language: string): string {
    return this.#sentiment.knows(language) ? language : FOREIGN;
  }
}

interface Reading {
  readonly tokens: readonly Token[];
  /** Good until the next text is read. */
  readonly features: TextFeatures;
  readonly language: string;
}

function readingOf(text: string, lang: string): Reading {
  const read = text.slice(0, MOST_CHARACTERS);
  const tokens = tokensOf(read).slice(0, MOST_TOKENS);
  return { tokens, features: featuresOf(tokens), language: languageOf(read, tokens, lang) };
}

/** Leanings are against neutral. */
function logitOf(leaning: Leaning, sentiment: Sentiment): number {
  return sentiment === 'neutral' ? 0 : leaning[sentiment];
}
