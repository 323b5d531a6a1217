import { describe, expect, it } from 'vitest';
import { stepTo } from '../../../../../src-renderer/views/live/walk.ts';

describe('walking a list', () => {
  it.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 4, 5],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 0, 0],
    ['j', 1, 2],
    ['k', 2, 1],
    ['PageDown', 1, 5],
    ['PageUp', 1, 0],
    ['End', 0, 9],
    ['Home', 7, 0],
    ['a', 3, null],
  ])('%s from %d leads to %s', (key, chosen, next) => expect(stepTo(key, chosen, 10, 4)).toBe(next));

  it('leads nowhere where there is nothing', () => expect(stepTo('ArrowDown', -1, 0, 4)).toBeNull());
});
