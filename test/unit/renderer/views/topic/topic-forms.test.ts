import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { browseSchema, produceManySchema } from '#shared/contract/topic.ts';
import { tweetSchema } from '#shared/domain/tweet.ts';
import {
  type Handwriting,
  inRequests,
  MOST_BY_HAND,
  textsOf,
  tweetsByHand,
} from '../../../../../src-renderer/views/topic/hand-tweet.ts';
import { whyNoTweet } from '../../../../../src-renderer/views/topic/letters/why-no-tweet.ts';
import { browseOf, EMPTY_FORM, goingOn } from '../../../../../src-renderer/views/topic/messages/browse-query.ts';
import { readable } from '../../../../../src-renderer/views/topic/readable.ts';

const byHand = (typed: Pick<Handwriting, 'text' | 'user' | 'lang'>, nowMs: number, random: number) =>
  tweetsByHand({ ...typed, isByLine: false, copies: 1 }, nowMs, random)[0];

describe('the forms of the topic view', () => {
  it('make a tweet the engine takes of whatever is typed (property)', () => {
    const typed = fc.record({
      text: fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() !== ''),
      user: fc.constantFrom('ann', ' @bob ', '漢字'),
      lang: fc.constantFrom('en', 'fr'),
    });
    fc.assert(
      fc.property(typed, fc.double({ min: 0, max: 0.999, noNaN: true }), (form, random) => {
        expect(tweetSchema.safeParse(byHand(form, Date.UTC(2026, 0, 26), random)).success).toBe(true);
      }),
    );
    const tweet = byHand({ text: 'so #good, #très_bien!', user: '@me', lang: 'fr' }, 1_000, 0.5);
    expect(tweet).toMatchObject({ hashtags: ['good', 'très_bien'], user: 'me', tweet_id: '1000500000' });
  });

  it('make many: a tweet a line, so many of each, each with an id of its own', () => {
    const written = { text: 'one\n\n  \ntwo #b', user: 'ann', lang: 'en', isByLine: true, copies: 3 };
    expect(textsOf(written)).toEqual(['one', 'two #b']);
    const tweets = tweetsByHand(written, 1_000, 0.999_999);
    expect(tweets.map(({ text }) => text)).toEqual(['one', 'two #b', 'one', 'two #b', 'one', 'two #b']);
    expect(tweets[1]?.hashtags).toEqual(['b']);
    expect(new Set(tweets.map(({ tweet_id }) => tweet_id)).size).toBe(6);
    const most = tweetsByHand({ ...written, copies: MOST_BY_HAND / 2 }, 1_000, 0.7);
    expect(new Set(most.map(({ tweet_id }) => tweet_id)).size).toBe(MOST_BY_HAND);
  });

  it('send many in requests the engine takes, in their order (property)', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(24_999), { maxLength: 12 }), fc.integer({ min: 1, max: 20 }), (lengths, copies) => {
        const text = lengths.map((length) => '漢'.repeat(length + 1)).join('\n');
        const tweets = tweetsByHand({ text, user: 'u', lang: 'en', isByLine: true, copies }, 1, 0);
        const requests = inRequests(tweets);
        expect(requests.flat()).toEqual(tweets);
        for (const some of requests) {
          expect(produceManySchema.safeParse({ tweets: some }).success).toBe(true);
          expect(Buffer.byteLength(JSON.stringify(some))).toBeLessThan(1_000_000);
        }
      }),
      { numRuns: 12 },
    );
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
    const tweet = byHand({ text: 'x', user: 'u', lang: 'en' }, 1, 0);
    expect(whyNoTweet(JSON.stringify({ ...tweet, more: 1 }))).toBeNull();
  });

  it('show JSON with its structure, and never an endless body', () => {
    const body = (content: string) => ({ encoding: 'utf8' as const, content, isCut: false });
    expect(readable(body('{"a":1}'))).toBe('{\n  "a": 1\n}');
    expect(readable(body('plain'))).toBe('plain');
    expect(readable(body('y'.repeat(300_000))).length).toBeLessThan(20_010);
  });
});
