import type { Explanation } from '#engine/ports/analyser.ts';
import type { Analysis } from '#shared/domain/analysis.ts';
import { type ClassScores, strongest, tempered } from './class-scores.ts';
import { languageOf } from './language.ts';
import { SentimentModel, scoresOf } from './sentiment/sentiment-model.ts';
import { MOST_TOKENS } from './sentiment/text-features.ts';
import { type Token, tokensOf } from './sentiment/tokens.ts';
import { readWeights } from './sentiment/weight-table.ts';
import { TopicFinder } from './topic-finder.ts';

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

/** Sentiment by the trained weights, topic by vocabulary. */
export class OfflineModel {
  readonly #sentiment: SentimentModel;
  readonly #topics = new TopicFinder();

  constructor(sentiment = new SentimentModel(readWeights())) {
    this.#sentiment = sentiment;
  }

  get name(): string {
    return this.#sentiment.name;
  }

  judge({ text, lang, hashtags }: ModelInput): Judgement {
    const { tokens, language } = readingOf(text, lang);
    const scores = this.#scoresOf(tokens, language);
    const sentiment = strongest(scores);
    const words = tokens.map((token) => token.text);
    return {
      sentiment,
      topic: this.#topics.find(language === 'fr' ? words.filter((word) => word !== FRENCH_HAVE) : words, hashtags),
      confidence: scores[sentiment],
      scores,
      language,
      model: this.name,
    };
  }

  /** Each word's weight is what the odds lose when the text is read without it. */
  explain({ text, lang }: Pick<ModelInput, 'text' | 'lang'>): Explanation {
    const { tokens, language } = readingOf(text, lang);
    const scores = this.#scoresOf(tokens, language);
    const sentiment = strongest(scores);
    const odds = logOdds(scores[sentiment]);
    const weights = tokens.map(({ start, end }, at) => {
      const without = this.#scoresOf(tokens.toSpliced(at, 1), language);
      return { start, end, weight: odds - logOdds(without[sentiment]) };
    });
    return { sentiment, weights };
  }

  #scoresOf(tokens: readonly Token[], language: string): ClassScores {
    if (this.#sentiment.knows(language)) return scoresOf(this.#sentiment.leaning(tokens, language));
    return tempered(scoresOf(this.#sentiment.leaning(tokens, FOREIGN)), TRUST_IN_FOREIGN_LANGUAGE);
  }
}

function readingOf(text: string, lang: string): { tokens: readonly Token[]; language: string } {
  const read = text.slice(0, MOST_CHARACTERS);
  const tokens = tokensOf(read).slice(0, MOST_TOKENS);
  return { tokens, language: languageOf(read, tokens, lang) };
}

function logOdds(share: number): number {
  return Math.log(share / Math.max(Number.EPSILON, 1 - share));
}
