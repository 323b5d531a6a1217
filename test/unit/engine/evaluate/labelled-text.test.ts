import { describe, expect, it } from 'vitest';
import { readLabelled } from '#engine/evaluate/labelled-text.ts';

describe('readLabelled', () => {
  it('reads label, tab, text; later tabs belong to the text', () => {
    expect(readLabelled('positive\tso\tgood')).toEqual({
      sentiment: 'positive',
      text: 'so\tgood',
      lang: 'und',
      hashtags: [],
    });
  });

  it('reads JSON with what it says of language and hashtags', () => {
    expect(readLabelled('{"sentiment":"neutral","text":"t","lang":"fr","hashtags":["a"],"more":1}')).toEqual({
      sentiment: 'neutral',
      text: 't',
      lang: 'fr',
      hashtags: ['a'],
    });
    expect(readLabelled('{"sentiment":"neutral","text":"t"}')).toMatchObject({ lang: 'und', hashtags: [] });
  });

  it.each([
    ['no tab at all', /expected negative, neutral, positive/],
    ['happy\ttext', /expected negative/],
    ['{"sentiment":', /not JSON/],
    ['{"sentiment":"happy","text":"t"}', /^sentiment: /],
    ['{"sentiment":"neutral"}', /^text: /],
  ])('says why not of %s', (line, reason) => {
    expect(readLabelled(line)).toMatch(reason);
  });
});
