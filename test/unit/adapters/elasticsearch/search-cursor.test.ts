import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from '../../../../src-main/adapters/elasticsearch/search-cursor.ts';

it('a cursor is read back as it was, from any score, time and id', () => {
  const scores = fc.double({ min: 0, max: 1e15, noNaN: true }).map(Math.fround);
  const keys = fc.oneof(scores, fc.integer({ min: -62_167_219_200_000, max: 253_402_300_799_999 }));
  const ids = fc.stringMatching(/^\d{1,32}$/);
  fc.assert(
    fc.property(keys, ids, fc.nat(), (key, tweetId, view) => {
      fc.pre(!Object.is(key, -0));
      const cursor = encodeCursor('relevance', { key, tweetId, view });
      expect(decodeCursor(cursor, 'relevance')).toEqual({ key, tweetId, view });
      expect(() => decodeCursor(cursor, 'newest')).toThrow(expect.objectContaining({ code: 'QUERY_INVALID' }));
    }),
  );
});
