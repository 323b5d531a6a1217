import { describe, expect, it } from 'vitest';
import { differencesOf } from '../../../../src-renderer/inspector/differences.ts';

describe('differences of two documents', () => {
  it('are none where only the order of fields differs', () => {
    expect(differencesOf({ a: 1, b: { c: [1, 2] } }, { b: { c: [1, 2] }, a: 1 })).toEqual([]);
  });

  it('name the path of every value that differs or is missing', () => {
    const one = { tweet: { text: 'a', hashtags: ['x'] }, analysis: { topic: 'Rain' } };
    const other = { tweet: { text: 'a', hashtags: [] }, analysis: { topic: 'Sun' }, version: 2 };
    expect(differencesOf(one, other)).toEqual([
      { path: 'tweet.hashtags.0', one: '"x"', other: null },
      { path: 'analysis.topic', one: '"Rain"', other: '"Sun"' },
      { path: 'tweet.hashtags', one: null, other: '[]' },
      { path: 'version', one: null, other: '2' },
    ]);
  });
});
