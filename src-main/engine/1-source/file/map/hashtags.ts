const MOST_HASHTAGS = 200;
const LONGEST_HASHTAG = 300;
/** A tag follows no letter, digit or `&` (as in `&#39;`), and is not a number alone, as on X. */
const HASHTAG = /(?<![\p{L}\p{M}\p{N}_&/])[#＃]([\p{L}\p{M}\p{N}_]+)/gu;

/** Hashtags of a text without their #, in order, each once whatever its case; at most 200. */
export function hashtagsOf(text: string): string[] {
  if (!text.includes('#') && !text.includes('＃')) return [];
  const found = new Map<string, string>();
  for (const [, tag = ''] of text.matchAll(HASHTAG)) {
    if (tag.length > LONGEST_HASHTAG || /^[\p{N}_]+$/u.test(tag)) continue;
    const folded = tag.toLowerCase();
    if (!found.has(folded)) found.set(folded, tag);
    if (found.size === MOST_HASHTAGS) break;
  }
  return [...found.values()];
}

/**
 * Hashtags as a cell lists them: a JSON array (taken as it is), the same with single quotes as Python writes it, or
 * names with or without # between commas, semicolons, pipes or blanks.
 */
export function hashtagsInCell(cell: string): unknown {
  const trimmed = cell.trim();
  const listed = trimmed.startsWith('[') && trimmed.endsWith(']');
  if (listed) {
    try {
      return JSON.parse(trimmed);
    } catch {
      return namesIn(trimmed.slice(1, -1));
    }
  }
  return namesIn(trimmed);
}

function namesIn(list: string): string[] {
  const names = list.split(/[,;|\s]+/u).map((name) => name.replace(/^['"]?[#＃]?/u, '').replace(/['"]$/u, ''));
  return names.filter((name) => name !== '');
}
