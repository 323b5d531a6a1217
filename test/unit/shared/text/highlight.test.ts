import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlighted } from '#shared/text/highlight.ts';
import { searchTerms } from '#shared/text/search-terms.ts';
import { searchWords } from '#shared/text/search-words.ts';

const marked = (text: string, query: string) =>
  highlighted(text, searchTerms(query)).replaceAll('\ue000', '[').replaceAll('\ue001', ']');

describe('highlighted', () => {
  it.each([
    ['Great coffee, GREAT day', 'great', '[Great] coffee, [GREAT] day'],
    ['a crème brûlée', 'creme BRULEE', 'a [crème] [brûlée]'],
    ['one two three two', '"two three"', 'one [two three] two'],
    ['one two three', '"one two" "two three"', '[one two three]'],
    ['training trains rain', 'train*', '[training] [trains] rain'],
    ['foo-bar_baz', 'foo-ba*', '[foo-bar]_baz'],
    ['nothing here', 'else', 'nothing here'],
  ])('marks in "%s" what %s finds', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  it('never changes the text', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 40 }).filter((text) => !/[\ue000\ue001]/.test(text));
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const terms = [...searchWords(text), ...searchWords(other)].map((word) => ({ text: word, isBeginning: true }));
        expect(highlighted(text, terms).replaceAll(/[\ue000\ue001]/g, '')).toBe(text);
      }),
    );
  });
});
