import { describe, expect, it } from 'vitest';
import { createLocale } from '../../../../src-renderer/locale/use-locale.ts';

/** Every text, called with plausible arguments where it takes some, by its path. */
function wordsOf(texts: object, path = ''): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const [name, value] of Object.entries(texts)) {
    const here = `${path}/${name}`;
    if (typeof value === 'string') words.set(here, value);
    else if (typeof value === 'function') words.set(here, String(value(2, 3)));
    else for (const [below, text] of wordsOf(value, here)) words.set(below, text);
  }
  return words;
}

describe('the languages', () => {
  it.each([
    [['fr-CA', 'en-US'], 'fr'],
    [['de-DE', 'en-GB'], 'en'],
    [['ja'], 'en'],
  ] as const)('%s is spoken to in %s', (languages, spoken) => expect(createLocale(languages).language).toBe(spoken));

  it('have a word for everything, and say it differently wherever sentences are concerned', () => {
    const english = wordsOf(createLocale(['en']).text);
    const french = wordsOf(createLocale(['fr']).text);
    expect([...french.keys()]).toEqual([...english.keys()]);
    const same = [...english].filter(([path, words]) => words.split(' ').length > 3 && french.get(path) === words);
    expect(same).toEqual([]);
    for (const words of french.values()) expect(words).not.toBe('');
  });

  it('tell the time in UTC where wished', () => {
    const atMs = Date.UTC(2026, 0, 26, 23, 30, 5);
    expect(createLocale(['en-GB'], 'utc').format.time(atMs)).toBe('23:30:05');
    expect(createLocale(['fr-FR'], 'utc').format.dateTime(atMs)).toMatch(/26 janv\. 2026.*23:30:05/);
  });
});
