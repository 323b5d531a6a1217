import { describe, expect, it } from 'vitest';
import { csvOf, leadingOf } from '../../../../../src-renderer/views/insights/tables.ts';

describe('a table as CSV', () => {
  it('quotes what would break a row', () => {
    expect(
      csvOf([
        ['word', 'count'],
        ['a,"b"\n', 2],
      ]),
    ).toBe('word,count\r\n"a,""b""\n",2\r\n');
  });

  it.each(['=1+1', '+cmd', '-2', '@sum', '\tx'])('lets no spreadsheet run %j', (cell) => {
    expect(csvOf([[cell]]).replace(/^"/, '')).toMatch(/^'/);
  });
});

describe('the leading sentiment', () => {
  it.each([
    [{ positive: 3, neutral: 1, negative: 1 }, 'positive'],
    [{ positive: 1, neutral: 1, negative: 3 }, 'negative'],
    [{ positive: 2, neutral: 0, negative: 2 }, 'neutral'],
    [{ positive: 1, neutral: 5, negative: 2 }, 'neutral'],
  ] as const)('of %j is %s', (counts, leading) => expect(leadingOf(counts)).toBe(leading));
});
