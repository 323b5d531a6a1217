import { expect, it } from 'vitest';
import { hashtagKey, hashtagKeys } from '#shared/text/hashtag-key.ts';

it.each([
  ['Python', 'python'],
  ['#AI', 'ai'],
  ['＃東京', '東京'],
  ['E\u0301te\u0301', 'été'],
  ['МОСКВА', 'москва'],
  ['a\u001fb\u0000', 'ab'],
  ['half\ud83d', 'half\ufffd'],
  ['##', ''],
])('%s is compared as %s', (hashtag, key) => expect(hashtagKey(hashtag)).toBe(key));

it('gives each key once, and none for nothing', () => {
  expect(hashtagKeys(['Python', 'python', '#', 'AI'])).toEqual(['python', 'ai']);
  expect(hashtagKeys([])).toEqual([]);
});
