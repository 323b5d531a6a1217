import { negatedTokens } from './negation.ts';
import type { Token } from './tokens.ts';

/**
 * The features of one text as 32-bit hashes, with repetitions; two groups, so that each can be scaled by its size.
 * Good until the next text is read: the memory is used again.
 */
export interface TextFeatures {
  /** Words, pairs and triples of words, negated words, and signs of style. */
  readonly words: Uint32Array;
  /** Runs of two to five characters. */
  readonly characters: Uint32Array;
}

const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;
const SEED = { word: 1, pair: 2, triple: 3, negated: 4, elongated: 5, shouted: 6, characters: 7 } as const;
const START = hashOf('<start>', 0);
export const LONGEST_RUN = 5;
export const SHORTEST_RUN = 2;
export const SPACE = 32;
/** A tweet has at most 280 characters, links not counted; hostile messages are longer, and time is bounded. */
export const MOST_TOKENS = 400;
export const MOST_CODES = 4_096;
const MOST_FEATURES_A_TOKEN = 7;

const wordSpace = new Uint32Array(MOST_TOKENS * MOST_FEATURES_A_TOKEN);
const characterSpace = new Uint32Array(MOST_CODES * LONGEST_RUN);
const codes = new Uint16Array(MOST_CODES);

export function featuresOf(allTokens: readonly Token[]): TextFeatures {
  const tokens = allTokens.length > MOST_TOKENS ? allTokens.slice(0, MOST_TOKENS) : allTokens;
  const words = wordSpace.subarray(0, writeWordFeatures(tokens));
  return { words, characters: characterSpace.subarray(0, writeRuns(writeCodes(tokens))) };
}

/** The feature that one to three tokens in a row give, wherever they stand in a text. */
export function phraseFeature([one, two, three]: readonly [string, string?, string?]): number {
  const first = hashOf(one, 0);
  if (two === undefined) return spread(first, SEED.word);
  const pair = joined(first, hashOf(two, 0));
  if (three === undefined) return spread(pair, SEED.pair);
  return spread(joined(pair, hashOf(three, 0)), SEED.triple);
}

function writeWordFeatures(tokens: readonly Token[]): number {
  const negated = negatedTokens(tokens);
  let count = 0;
  let first = START;
  let second = START;
  for (let at = 0; at < tokens.length; at++) {
    const { text, isElongated, isShouted } = tokens[at] as Token;
    const hash = hashOf(text, 0);
    wordSpace[count++] = spread(hash, SEED.word);
    wordSpace[count++] = spread(joined(second, hash), SEED.pair);
    if (at > 0) wordSpace[count++] = spread(joined(joined(first, second), hash), SEED.triple);
    if (negated[at]) wordSpace[count++] = spread(hash, SEED.negated);
    if (text.charCodeAt(0) === 35) wordSpace[count++] = spread(hashOf(text, 1), SEED.word);
    if (isElongated) wordSpace[count++] = spread(START, SEED.elongated);
    if (isShouted) wordSpace[count++] = spread(hash, SEED.shouted);
    first = second;
    second = hash;
  }
  return count;
}

/** The tokens with a space before, between and behind. @returns how many codes */
function writeCodes(tokens: readonly Token[]): number {
  let count = 0;
  codes[count++] = SPACE;
  for (const { text } of tokens) {
    if (count + text.length + 1 >= MOST_CODES) break;
    for (let at = 0; at < text.length; at++) codes[count++] = text.charCodeAt(at);
    codes[count++] = SPACE;
  }
  return count;
}

/** Runs of characters, within a word or across the space between two, but not far across. */
function writeRuns(length: number): number {
  let count = 0;
  for (let start = 0; start < length; start++) {
    const end = Math.min(start + LONGEST_RUN, length);
    let hash = Math.imul(OFFSET_BASIS ^ (codes[start] as number), PRIME);
    for (let at = start + 1; at < end; at++) {
      const code = codes[at] as number;
      hash = Math.imul(hash ^ code, PRIME);
      characterSpace[count++] = spread(hash, SEED.characters);
      if (code === SPACE && at - start >= SHORTEST_RUN) break;
    }
  }
  return count;
}

function hashOf(text: string, from: number): number {
  let hash = OFFSET_BASIS;
  for (let at = from; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}

function joined(left: number, right: number): number {
  return Math.imul(left ^ (left >>> 15), 0x85ebca6b) ^ right;
}

/** Spreads every bit into the high ones, which are the place in a table. */
function spread(hash: number, seed: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d + (seed << 8));
  return Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39) >>> 0;
}
