import { describe, expect, it } from 'vitest';
import { hashtagsInCell, hashtagsOf } from '#engine/1-source/file/map/hashtags.ts';

describe('hashtagsOf', () => {
  it.each([
    ['#one, (#two) and #three.', ['one', 'two', 'three']],
    ['#été #日本 #हिन्दी ＃全角 #snake_case #v2', ['été', '日本', 'हिन्दी', '全角', 'snake_case', 'v2']],
    ['#Tea and #tea', ['Tea']],
    ['it&#39;s no#tag https://x.test/#top #1 # #☕', []],
    ['none', []],
  ])('%s', (text, tags) => {
    expect(hashtagsOf(text)).toEqual(tags);
  });

  it('gives no more than a tweet may have', () => {
    expect(hashtagsOf(Array.from({ length: 300 }, (_, at) => `#tag${at}`).join(' '))).toHaveLength(200);
    expect(hashtagsOf(`#${'a'.repeat(301)} #b`)).toEqual(['b']);
  });
});

describe('hashtagsInCell', () => {
  it.each([
    ['["a","#b c"]', ['a', '#b c']],
    ["['a', 'b']", ['a', 'b']],
    ['a,#b;c|d  e', ['a', 'b', 'c', 'd', 'e']],
    ['#only', ['only']],
    ['[]', []],
  ])('%s', (cell, tags) => {
    expect(hashtagsInCell(cell)).toEqual(tags);
  });
});
