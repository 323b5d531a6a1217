import type { Analysis } from '#shared/domain/analysis.ts';
import { strongest, tempered } from './class-scores.ts';
import { languageOf } from './language.ts';
import { SentimentModel, scoresOf } from './sentiment/sentiment-model.ts';
import { tokensOf } from './sentiment/tokens.ts';
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
    const read = text.slice(0, MOST_CHARACTERS);
    const tokens = tokensOf(read);
    const language = languageOf(read, tokens, lang);
    const known = this.#sentiment.knows(language);
    const given = scoresOf(this.#sentiment.leaning(tokens, known ? language : FOREIGN));
    const scores = known ? given : tempered(given, TRUST_IN_FOREIGN_LANGUAGE);
    const sentiment = strongest(scores);
    return {
      sentiment,
      topic: this.#topics.find(
        tokens.map((token) => token.text),
        hashtags,
      ),
      confidence: scores[sentiment],
      scores,
      language,
      model: this.name,
    };
  }
}
