import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeWords } from '../../../../../src-renderer/views/insights/word-cloud.ts';

const measure = (word: string, size: number) => word.length * size * 0.6;

describe('the word cloud', () => {
  it('keeps every word in its frame and none over another', () => {
    const words = fc.array(fc.record({ word: fc.string({ minLength: 1, maxLength: 40 }), count: fc.nat(5_000) }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, (list) => {
        const placed = placeWords(list, 420, 300, measure).map(({ word, x, y, size }) => {
          const [wide, high] = [measure(word, size) / 2, (size * 1.2) / 2];
          return { left: x - wide, right: x + wide, top: y - high, bottom: y + high };
        });
        for (const [index, one] of placed.entries()) {
          expect(one.left >= -0.01 && one.right <= 420.01 && one.top >= -0.01 && one.bottom <= 300.01).toBe(true);
          for (const other of placed.slice(index + 1)) {
            const apart =
              one.left >= other.right || one.right <= other.left || one.top >= other.bottom || one.bottom <= other.top;
            expect(apart).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('gives the heaviest the middle and the largest size', () => {
    const [first, second] = placeWords(
      [
        { word: 'rain', count: 90 },
        { word: 'sun', count: 10 },
      ],
      400,
      300,
      measure,
    );
    expect([first?.x, first?.y]).toEqual([200, 150]);
    expect(first?.size).toBeGreaterThan(second?.size ?? 99);
  });
});
