import type { SearchTerm } from './search-terms.ts';
import { type PlacedWord, placedWords, searchWords } from './search-words.ts';

const MATCH_START = '\ue000';
const MATCH_END = '\ue001';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text with what matches the terms between U+E000 and U+E001; a phrase is one match. */
export function highlighted(text: string, terms: readonly SearchTerm[]): string {
  const words = placedWords(text);
  const spans = terms.flatMap((term) => spansOf(words, term));
  let marked = '';
  let at = 0;
  for (const { start, end } of joined(spans)) {
    marked += `${text.slice(at, start)}${MATCH_START}${text.slice(start, end)}${MATCH_END}`;
    at = end;
  }
  return marked + text.slice(at);
}

function spansOf(words: readonly PlacedWord[], term: SearchTerm): Span[] {
  const wanted = searchWords(term.text);
  const last = wanted.length - 1;
  return words.flatMap((first, at) => {
    const matches = wanted.every((word, offset) => {
      const there = words[at + offset]?.word;
      return offset === last && term.isBeginning ? there?.startsWith(word) === true : there === word;
    });
    const end = words[at + last]?.end;
    return matches && end !== undefined ? [{ start: first.start, end }] : [];
  });
}

/** In order, where two overlap as one. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const before = result.at(-1);
    if (before === undefined || span.start >= before.end) result.push(span);
    else result[result.length - 1] = { start: before.start, end: Math.max(before.end, span.end) };
  }
  return result;
}
