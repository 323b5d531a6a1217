import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { browseSchema } from '#shared/contract/topic.ts';
import { tweetSchema } from '#shared/domain/tweet.ts';
import { tweetByHand } from '../../../../../src-renderer/views/topic/hand-tweet.ts';
import { whyNoTweet } from '../../../../../src-renderer/views/topic/letters/why-no-tweet.ts';
import { browseOf, EMPTY_FORM, goingOn } from '../../../../../src-renderer/views/topic/messages/browse-query.ts';
import { readable } from '../../../../../src-renderer/views/topic/readable.ts';

describe('the forms of the topic view', () => {
  it('make a tweet the engine takes of whatever is typed (property)', () => {
    const typed = fc.record({
      text: fc.string({ minLength: 1, unit: 'grapheme' }),
      user: fc.constantFrom('ann', ' @bob ', '漢字'),
      lang: fc.constantFrom('en', 'fr'),
    });
    fc.assert(
      fc.property(typed, fc.double({ min: 0, max: 0.999, noNaN: true }), (form, random) => {
        expect(tweetSchema.safeParse(tweetByHand(form, Date.UTC(2026, 0, 26), random)).success).toBe(true);
      }),
    );
    const tweet = tweetByHand({ text: 'so #good, #très_bien!', user: '@me', lang: 'fr' }, 1_000, 0.5);
    expect(tweet).toMatchObject({ hashtags: ['good', 'très_bien'], user: 'me', tweet_id: '1000500000' });
  });

  it('ask the browser what the contract takes, and go on in the same direction', () => {
    const newest = browseOf({ ...EMPTY_FORM, contains: ' tea ' });
    expect(browseSchema.parse(newest)).toMatchObject({ start: { kind: 'newest' }, contains: 'tea' });
    expect(goingOn(newest, 40).start).toEqual({ kind: 'before', offset: 40 });
    const offset = browseOf({ ...EMPTY_FORM, start: 'offset', offset: '12' });
    expect(offset.start).toEqual({ kind: 'offset', offset: 12 });
    expect(goingOn(offset, 62).start).toEqual({ kind: 'offset', offset: 62 });
    expect(browseOf({ ...EMPTY_FORM, start: 'offset', offset: 'x' }).start).toEqual({ kind: 'offset', offset: 0 });
  });

  it('say what keeps a text from being a tweet', () => {
    expect(whyNoTweet('{')).toMatch(/JSON/);
    expect(whyNoTweet('{}')).toContain('tweet_id');
    const tweet = tweetByHand({ text: 'x', user: 'u', lang: 'en' }, 1, 0);
    expect(whyNoTweet(JSON.stringify({ ...tweet, more: 1 }))).toBeNull();
  });

  it('show JSON with its structure, and never an endless body', () => {
    const body = (content: string) => ({ encoding: 'utf8' as const, content, isCut: false });
    expect(readable(body('{"a":1}'))).toBe('{\n  "a": 1\n}');
    expect(readable(body('plain'))).toBe('plain');
    expect(readable(body('y'.repeat(300_000))).length).toBeLessThan(20_010);
  });
});
