import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTweet, LONGEST_MESSAGE_BYTES } from '#engine/2-consume/decode.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { sampleTweet } from '../../../support/sample-tweets.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const codeOf = (value: Uint8Array) => {
  const decoded = decodeTweet(value);
  return decoded instanceof TweetscopeError ? decoded.code : 'tweet';
};

describe('decodeTweet', () => {
  it('takes the mission’s own example, without zone in its time, as UTC', () => {
    const example = {
      tweet_id: '1000000',
      text: 'Learning Python and AI',
      created_at: '2026-01-26T23:30:00',
      user: 'python_dev',
      lang: 'en',
      hashtags: ['Python', 'AI'],
      retweet_count: 42,
      like_count: 156,
    };
    expect(decodeTweet(bytes(JSON.stringify(example)))).toEqual({
      tweet: example,
      createdAtMs: Date.UTC(2026, 0, 26, 23, 30),
    });
  });

  it('ignores fields it does not know', () => {
    expect(codeOf(bytes(JSON.stringify({ ...sampleTweet('1'), geo: { place: 'Lyon' } })))).toBe('tweet');
  });

  it.each([
    ['a BOM', bytes(`\ufeff${JSON.stringify(sampleTweet('1'))}`), 'MESSAGE_NOT_JSON'],
    ['invalid UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 'MESSAGE_NOT_UTF8'],
    ['an overlong sequence', new Uint8Array([0xc0, 0xaf]), 'MESSAGE_NOT_UTF8'],
    ['nothing', new Uint8Array(0), 'MESSAGE_NOT_JSON'],
    ['half a tweet', bytes(JSON.stringify(sampleTweet('1')).slice(0, 50)), 'MESSAGE_NOT_JSON'],
    ['a list', bytes('[]'), 'MESSAGE_NOT_A_TWEET'],
    ['null', bytes('null'), 'MESSAGE_NOT_A_TWEET'],
    ['deep nesting', bytes('['.repeat(100_000) + ']'.repeat(100_000)), 'MESSAGE_NOT_A_TWEET'],
    ['too many bytes', new Uint8Array(LONGEST_MESSAGE_BYTES + 1), 'MESSAGE_TOO_LARGE'],
  ])('refuses %s', (_, value, code) => {
    expect(codeOf(value)).toBe(code);
  });

  it.each([
    ['tweet_id', 1_000_000],
    ['tweet_id', '12a'],
    ['text', ''],
    ['created_at', 'yesterday'],
    ['created_at', '2026-13-45T99:00:00'],
    ['hashtags', 'Python'],
    ['like_count', -1],
    ['like_count', 1.5],
    ['lang', null],
  ])('names the field when %s is %j', (field, value) => {
    const decoded = decodeTweet(bytes(JSON.stringify({ ...sampleTweet('1'), [field]: value })));
    expect(decoded).toBeInstanceOf(TweetscopeError);
    expect((decoded as TweetscopeError).message).toMatch(new RegExp(`^${field}`));
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.json().map(bytes)), (value) => {
        expect(['tweet', 'MESSAGE_NOT_UTF8', 'MESSAGE_NOT_JSON', 'MESSAGE_NOT_A_TWEET']).toContain(codeOf(value));
      }),
      { numRuns: 2_000 },
    );
  });
});
