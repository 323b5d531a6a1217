/**
 * How well a command's words fit what was typed: the less the better, null where they do not. Every typed word must
 * begin a word of the name, or else stand somewhere in it; accents and case do not matter.
 */
export function fitOf(name: string, typed: string): number | null {
  const words = plain(name);
  let fit = 0;
  for (const part of plain(typed).split(/\s+/)) {
    const at = words.indexOf(part);
    if (at < 0) return null;
    const beginsWord = at === 0 || /[\s:/–-]/.test(words.charAt(at - 1)) || words.includes(` ${part}`);
    fit += beginsWord ? at : at + 100;
  }
  return fit;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** Those that fit, the best first; in their own order where nothing was typed. */
export function bestFits<Item extends { readonly name: string; readonly group: string }>(
  items: readonly Item[],
  typed: string,
): readonly Item[] {
  if (typed.trim() === '') return items;
  return items
    .flatMap((item) => {
      const fit = fitOf(`${item.name} ${item.group}`, typed);
      return fit === null ? [] : [{ item, fit }];
    })
    .toSorted((a, b) => a.fit - b.fit)
    .map(({ item }) => item);
}
