import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable, shortened } from '../../../../../src-main/shells/command-line/format/printable.ts';

describe('printable', () => {
  it('leaves nothing a terminal would obey', () => {
    expect(printable('a\u001b[2Jb\u0007\r\nc\u202ed\u009b31m')).toBe('a [2Jb c d 31m');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(/\p{Cc}/u);
      }),
    );
  });

  it('leaves text in any language, and emoji, as they are', () => {
    expect(printable('déjà vu 😀👩‍👩‍👧 日本 עברית')).toBe('déjà vu 😀👩‍👩‍👧 日本 עברית');
  });
});

describe('shortened', () => {
  it('cuts between characters', () => {
    expect(shortened('😀😀😀', 2)).toBe('😀…');
    expect(shortened('abc', 3)).toBe('abc');
  });
});
