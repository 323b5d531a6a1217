import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleRange } from '../../../../src-renderer/live/visible-range.ts';

describe('visibleRange', () => {
  it('holds every row in sight, and few others', () => {
    fc.assert(
      fc.property(fc.nat(60_000), fc.nat(2_000), fc.nat(500), (scrollTop, height, count) => {
        const { from, to } = visibleRange(scrollTop, height, 100, count);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(count);
        expect(to - from).toBeLessThanOrEqual(height / 100 + 10);
        for (let row = 0; row < count; row += 1) {
          const isSeen = row * 100 < scrollTop + height && (row + 1) * 100 > scrollTop;
          if (isSeen) expect(row >= from && row < to).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
