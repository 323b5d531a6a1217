import { STOP_WORDS } from './stop-words.ts';

const LINKS_MENTIONS_ENTITIES = /\bhttps?:\/\/\S+|\bwww\.\S+|[@＠][\p{L}\p{N}_]+|&#?\w+;/giu;
/** A word begins with a letter and may go on with digits: "gpt4" is one, "5g" is none. Apostrophes part words. */
const WORD = /(?<![\p{L}\p{N}\p{M}_])\p{L}[\p{L}\p{M}\p{N}]*/gu;
const SHORTEST_LETTERS = 3;
/** A run without spaces longer than any word: key smashing, base64, or a script that puts no spaces between words. */
const LONGEST_LETTERS = 40;

/**
 * The words of a text that say something: lower case, at least three letters, each once, in order of appearance;
 * no stop words, links, mentions or numbers. A hashtag counts as its word.
 */
export function keywordsOf(text: string): string[] {
  const words = text.normalize('NFC').replace(LINKS_MENTIONS_ENTITIES, ' ').toLowerCase().match(WORD) ?? [];
  return [...new Set(words)].filter(saysSomething);
}

function saysSomething(word: string): boolean {
  if (word.length < SHORTEST_LETTERS || word.length > LONGEST_LETTERS || STOP_WORDS.has(word)) return false;
  return letterCount(word) >= SHORTEST_LETTERS;
}

function letterCount(word: string): number {
  let letters = 0;
  for (const character of word) if (/[\p{L}\p{M}]/u.test(character)) letters++;
  return letters;
}
