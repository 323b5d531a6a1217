import { searchTerms } from '#shared/text/search-terms.ts';

/**
 * A person's search text → FTS5 query. Each term goes in as an FTS5 string, so no operator or column name is ever
 * read from it.
 * @throws QUERY_INVALID where no letter or digit is left to look for
 */
export function textQuery(text: string): string {
  return searchTerms(text)
    .map((term) => `"${term.text}"${term.isBeginning ? ' *' : ''}`)
    .join(' ');
}
