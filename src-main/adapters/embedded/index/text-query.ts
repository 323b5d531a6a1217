import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';

/** A "quoted phrase" (an open quote reaches to the end) or a run without spaces. */
const PIECE = /"([^"]*)(?:"|$)|([^\s"]+)/gu;
const HAS_TOKEN = /[\p{L}\p{N}]/u;

/**
 * A person's search text → FTS5 query: all words must occur, "in quotes" as a phrase, `word*` as a beginning.
 * Everything else is text: each piece goes in as an FTS5 string, so no operator or column name is ever read from it.
 * @throws QUERY_INVALID where no letter or digit is left to look for
 */
export function textQuery(text: string): string {
  const terms: string[] = [];
  for (const [, phrase, word] of text.toWellFormed().replaceAll('\0', ' ').matchAll(PIECE)) {
    const piece = phrase ?? word ?? '';
    if (!HAS_TOKEN.test(piece)) continue;
    const isBeginning = word !== undefined && /[\p{L}\p{N}]\*+$/u.test(word);
    terms.push(isBeginning ? `"${piece.replace(/\*+$/, '')}" *` : `"${piece}"`);
  }
  if (terms.length > 0) return terms.join(' ');
  throw new TweetscopeError('QUERY_INVALID', `there is no word to search for in ${JSON.stringify(text)}`, {
    hint: 'Search for at least one letter or digit.',
  });
}
