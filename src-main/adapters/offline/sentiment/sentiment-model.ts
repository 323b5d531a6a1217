import type { ClassScores } from '../class-scores.ts';
import type { TextFeatures } from './text-features.ts';
import type { Lexicon, TrainedWeights, WeightTable } from './weight-table.ts';

/** Log odds of negative and positive against neutral. */
export interface Leaning {
  readonly negative: number;
  readonly positive: number;
}

const NONE: Leaning = { negative: 0, positive: 0 };

export interface FeatureWorths {
  readonly biases: Leaning;
  of(feature: number, group: keyof TextFeatures): Leaning;
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
  leaning({ words, characters }: TextFeatures, language: string): Leaning {
    const table = this.#tableOf(language);
    const fromWords = sumOf(words, table);
    const fromCharacters = sumOf(characters, table);
    const known = table.lexicon === null ? NONE : sumOfKnown(words, table.lexicon);
    return {
      negative: table.biases.negative + table.step * (fromWords.negative + fromCharacters.negative) + known.negative,
      positive: table.biases.positive + table.step * (fromWords.positive + fromCharacters.positive) + known.positive,
    };
  }

  /** What each feature adds to the leaning, and what was there before any. @param language one that the model knows */
  worths({ words, characters }: TextFeatures, language: string): FeatureWorths {
    const { biases, weights, bits, step, lexicon } = this.#tableOf(language);
    const shares = { words: shareOf(words), characters: shareOf(characters) };
    return {
      biases,
      of: (feature, group) => {
        const place = (feature >>> (32 - bits)) * 2;
        const known = lexicon === null || group !== 'words' ? NONE : weightOf(feature, lexicon);
        return {
          negative: shares[group] * (step * (weights[place] as number) + known.negative),
          positive: shares[group] * (step * (weights[place + 1] as number) + known.positive),
        };
      },
    };
  }

  #tableOf(language: string): WeightTable {
    const table = this.#tables.get(language);
    if (table === undefined) throw new RangeError(`no weights for language ${language}`);
    return table;
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
  const share = shareOf(features);
  return { negative: negative * share, positive: positive * share };
}

function sumOfKnown(words: Uint32Array, { index, weights, step }: Lexicon): Leaning {
  let negative = 0;
  let positive = 0;
  for (let at = 0; at < words.length; at++) {
    const row = index.rowOf(words[at] as number);
    if (row < 0) continue;
    negative += weights[row * 2] as number;
    positive += weights[row * 2 + 1] as number;
  }
  const share = step * shareOf(words);
  return { negative: negative * share, positive: positive * share };
}

function weightOf(feature: number, { index, weights, step }: Lexicon): Leaning {
  const row = index.rowOf(feature);
  if (row < 0) return NONE;
  return { negative: step * (weights[row * 2] as number), positive: step * (weights[row * 2 + 1] as number) };
}

function shareOf(features: Uint32Array): number {
  return 1 / Math.sqrt(Math.max(1, features.length));
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
