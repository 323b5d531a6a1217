import type { ClassScores } from '../class-scores.ts';
import { featuresOf } from './text-features.ts';
import type { Token } from './tokens.ts';
import type { TrainedWeights, WeightTable } from './weight-table.ts';

/** Log odds of negative and positive against neutral. */
export interface Leaning {
  readonly negative: number;
  readonly positive: number;
}

/** Logistic regression over hashed features, one weight table per language or group of languages. */
export class SentimentModel {
  readonly name: string;
  readonly #tables = new Map<string, WeightTable>();

  constructor({ model, tables }: TrainedWeights) {
    this.name = model;
    for (const table of tables) for (const language of table.languages) this.#tables.set(language, table);
  }

  knows(language: string): boolean {
    return this.#tables.has(language);
  }

  /** @param language one that the model knows */
  leaning(tokens: readonly Token[], language: string): Leaning {
    const table = this.#tables.get(language);
    if (table === undefined) throw new RangeError(`no weights for language ${language}`);
    const { words, characters } = featuresOf(tokens);
    const fromWords = sumOf(words, table);
    const fromCharacters = sumOf(characters, table);
    return {
      negative: table.biases.negative + table.step * (fromWords.negative + fromCharacters.negative),
      positive: table.biases.positive + table.step * (fromWords.positive + fromCharacters.positive),
    };
  }
}

/** Long texts have more features, not stronger ones: a group counts by the root of its size. */
function sumOf(features: Uint32Array, { weights, bits }: WeightTable): Leaning {
  const shift = 32 - bits;
  let negative = 0;
  let positive = 0;
  for (let at = 0; at < features.length; at++) {
    const place = ((features[at] as number) >>> shift) * 2;
    negative += weights[place] as number;
    positive += weights[place + 1] as number;
  }
  const share = 1 / Math.sqrt(Math.max(1, features.length));
  return { negative: negative * share, positive: positive * share };
}

/** Three shares of one. */
export function scoresOf({ negative, positive }: Leaning): ClassScores {
  const highest = Math.max(negative, positive, 0);
  const powers = {
    negative: Math.exp(negative - highest),
    neutral: Math.exp(-highest),
    positive: Math.exp(positive - highest),
  };
  const sum = powers.negative + powers.neutral + powers.positive;
  return { negative: powers.negative / sum, neutral: powers.neutral / sum, positive: powers.positive / sum };
}
