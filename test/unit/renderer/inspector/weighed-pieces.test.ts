import { describe, expect, it } from 'vitest';
import { termsOf } from '../../../../src-renderer/filter/matching.ts';
import { heaviest, weighedPieces } from '../../../../src-renderer/inspector/weighed-pieces.ts';

const text = 'The food was absolutely terrible';
const weights = [
  { start: 4, end: 8, weight: 0.05 },
  { start: 13, end: 23, weight: -0.4 },
  { start: 24, end: 32, weight: 2.2 },
];

describe('what weighed, on the text', () => {
  it('has the heaviest first, and leaves out what hardly weighed', () => {
    expect(heaviest(weights).map(({ weight }) => weight)).toEqual([2.2, -0.4]);
    const many = Array.from({ length: 30 }, (_, at) => ({ start: at, end: at + 1, weight: at }));
    expect(heaviest(many).map(({ weight }) => weight)).toEqual([29, 28, 27, 26, 25, 24, 23, 22]);
  });

  it('loses nothing of the text, and gives each piece its weight', () => {
    const pieces = weighedPieces(text, [], weights);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.map((piece) => [piece.text, piece.weight])).toEqual([
      ['The food was ', null],
      ['absolutely', -0.4],
      [' ', null],
      ['terrible', 2.2],
    ]);
  });

  it('keeps what was searched for marked, also across a word that weighed', () => {
    const pieces = weighedPieces(text, termsOf('"was absolutely"'), weights);
    expect(pieces.filter(({ isMatch }) => isMatch).map((piece) => [piece.text, piece.weight])).toEqual([
      ['was ', null],
      ['absolutely', -0.4],
    ]);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  });

  it('takes weights beyond the text', () => {
    expect(weighedPieces('ab', [], [{ start: 1, end: 9, weight: 1 }]).map((piece) => piece.text)).toEqual(['a', 'b']);
    expect(
      weighedPieces('', [], weights)
        .map((piece) => piece.text)
        .join(''),
    ).toBe('');
  });
});
