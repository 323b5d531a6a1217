import { describe, expect, it } from 'vitest';
import { textQuery } from '../../../../../src-main/adapters/embedded/index/text-query.ts';

describe('textQuery', () => {
  it.each([
    ['coffee train', '"coffee" "train"'],
    ['"to be" or', '"to be" "or"'],
    ['cof*', '"cof" *'],
    ['"cof*"', '"cof*"'],
    ['"open phrase', '"open phrase"'],
    ['one"two three"four', '"one" "two three" "four"'],
    ['NEAR(a b) text:x ^y -z a+b', '"NEAR(a" "b)" "text:x" "^y" "-z" "a+b"'],
    ['!!! coffee 😍', '"coffee"'],
    ['nul\u0000byte', '"nul" "byte"'],
    ['c++*', '"c++*"'],
  ])('%s → %s', (text, query) => expect(textQuery(text)).toBe(query));

  it.each(['', '"', '***', '😍', '« »'])('refuses "%s"', (text) => {
    expect(() => textQuery(text)).toThrow(expect.objectContaining({ code: 'QUERY_INVALID' }));
  });
});
