import { TweetscopeError } from '../errors/tweetscope-error.ts';

/** A "quoted phrase" (an open quote reaches to the end) or a run without spaces. */
const PIECE = /"([^"]*)(?:"|$)|([^\s"]+)/gu;
const HAS_WORD = /[\p{L}\p{N}]/u;

/** What must occur in a text. */
export interface SearchTerm {
  /** As written, without quotes and stars; words in it follow each other. */
  readonly text: string;
  /** The last word need only begin so. */
  readonly isBeginning: boolean;
}

/**
 * A person's search text as terms that must all occur: words, phrases "in quotes", beginnings with a star. Nothing
 * else has a meaning, so no text is a syntax error, and every index understands the same.
 * @throws QUERY_INVALID where no letter or digit is left to look for
 */
export function searchTerms(text: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  for (const [, phrase, word] of text.toWellFormed().replaceAll('\0', ' ').matchAll(PIECE)) {
    const piece = phrase ?? word ?? '';
    if (!HAS_WORD.test(piece)) continue;
    const isBeginning = word !== undefined && /[\p{L}\p{N}]\*+$/u.test(word);
    terms.push({ text: isBeginning ? piece.replace(/\*+$/, '') : piece, isBeginning });
  }
  if (terms.length > 0) return terms;
  throw new TweetscopeError('QUERY_INVALID', `there is no word to search for in ${JSON.stringify(text)}`, {
    hint: 'Search for at least one letter or digit.',
  });
}
