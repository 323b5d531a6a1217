import { describe, expect, it } from 'vitest';
import { searchTerms } from '#shared/text/search-terms.ts';
import { searchWords } from '#shared/text/search-words.ts';

describe('searchTerms', () => {
  it('reads words, phrases and beginnings, and drops what has no word', () => {
    expect(searchTerms('tea "at nine" stat** !!! "open end*')).toEqual([
      { text: 'tea', isBeginning: false },
      { text: 'at nine', isBeginning: false },
      { text: 'stat', isBeginning: true },
      { text: 'open end*', isBeginning: false },
    ]);
  });

  it.each(['', ' ', '*', '"!"'])('refuses "%s"', (text) => {
    expect(() => searchTerms(text)).toThrow(expect.objectContaining({ code: 'QUERY_INVALID' }));
  });
});

describe('searchWords', () => {
  it.each([
    ['Don’t STOP', ['don', 't', 'stop']],
    ['Cafe\u0301s, CAFÉS', ['cafes', 'cafes']],
    ['İstanbul', ['istanbul']],
    ['gpt4 4.5 foo_bar', ['gpt4', '4', '5', 'foo', 'bar']],
    ['👩🏽‍🚀 москва́', ['москва']],
    ['!?', []],
  ])('splits "%s"', (text, words) => {
    expect(searchWords(text)).toEqual(words);
  });
});
