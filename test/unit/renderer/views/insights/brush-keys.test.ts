import { describe, expect, it } from 'vitest';
import { type BarSpan, spanAfter } from '../../../../../src-renderer/views/insights/brush-keys.ts';

const COUNT = 24;

function press(keys: readonly string[], from: BarSpan | null = null) {
  return keys.reduce<BarSpan | 'none' | null>((span, typed) => {
    const key = typed.replace('Shift+', '');
    const shiftKey = typed.startsWith('Shift+');
    return spanAfter({ key, shiftKey }, span === 'none' ? null : span, COUNT);
  }, from);
}

describe('the brush by keyboard', () => {
  it.each<[readonly string[], BarSpan | 'none' | null]>([
    [['ArrowLeft'], { anchor: 23, at: 23 }],
    [['ArrowLeft', 'ArrowLeft'], { anchor: 22, at: 22 }],
    [['ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft'], { anchor: 23, at: 21 }],
    [['ArrowLeft', 'Shift+ArrowLeft', 'ArrowLeft'], { anchor: 21, at: 21 }],
    [['Home', 'Shift+PageDown'], { anchor: 0, at: 10 }],
    [['Home', 'ArrowLeft'], { anchor: 0, at: 0 }],
    [['End', 'ArrowRight'], { anchor: 23, at: 23 }],
    [['End', 'Escape'], 'none'],
    [['Escape'], null],
    [['a'], null],
  ])('%j', (keys, span) => {
    expect(press(keys)).toEqual(span);
  });
});
