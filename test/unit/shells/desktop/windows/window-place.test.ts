import { expect, it } from 'vitest';
import { placeFor, withPlace } from '../../../../../src-main/shells/desktop/windows/window-place.ts';

const LAPTOP = { x: 0, y: 0, width: 1440, height: 900 };
const DESK = { x: 1440, y: 0, width: 2560, height: 1440 };
const atDesk = { x: 1600, y: 100, width: 1800, height: 1200, isMaximized: false };
const alone = { x: 20, y: 20, width: 1300, height: 800, isMaximized: true };

it('puts a window where it was with the same displays', () => {
  const kept = withPlace(withPlace({}, [LAPTOP, DESK], atDesk), [LAPTOP], alone);
  expect(placeFor(kept, [DESK, LAPTOP])).toEqual(atDesk);
  expect(placeFor(kept, [LAPTOP])).toEqual(alone);
  expect(placeFor(kept, [DESK])).toBeNull();
});

it('does not put it where nobody sees it', () => {
  for (const place of [
    { ...alone, x: 1_400 },
    { ...alone, y: -50 },
    { ...alone, x: 5_000 },
  ]) {
    expect(placeFor(withPlace({}, [LAPTOP], place), [LAPTOP])).toBeNull();
  }
});

it('forgets the arrangements of long ago', () => {
  let kept = {};
  for (let width = 1_000; width < 1_100; width++) kept = withPlace(kept, [{ ...LAPTOP, width }], alone);
  expect(Object.keys(kept)).toHaveLength(20);
  expect(placeFor(kept, [{ ...LAPTOP, width: 1_099 }])).toEqual(alone);
});
