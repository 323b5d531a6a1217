/** A word as it stands in a text, and where. */
export interface PlacedWord {
  /** As words are compared: lower case, without accents. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const RUN = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * The words of a text as searches compare them: runs of letters and digits, without case and accents, the same in
 * every language and every index.
 */
export function placedWords(text: string): PlacedWord[] {
  const words: PlacedWord[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const word = run
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}+/gu, '');
    if (word !== '') words.push({ word, start: index, end: index + run.length });
  }
  return words;
}

export function searchWords(text: string): string[] {
  return placedWords(text).map(({ word }) => word);
}
