import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexedTweetOf, storedTweetOf } from '../../../../src-main/adapters/elasticsearch/indexed-tweet.ts';
import { anyStoredTweet, storedTweet } from '../../../support/stored-tweets.ts';

describe('indexedTweetOf', () => {
  it('is undone by storedTweetOf, as JSON carries it', () => {
    const times = fc.constantFrom('2026-01-26T23:30:00', '2026-01-26T23:30Z', '2026-01-27T01:30:00.000+0200');
    fc.assert(
      fc.property(
        anyStoredTweet,
        times,
        fc.double({ min: 0, max: 2e12, noNaN: true }),
        (drawn, created_at, analysedAtMs) => {
          const document = { ...drawn, tweet: { ...drawn.tweet, created_at }, analysedAtMs };
          expect(storedTweetOf(JSON.parse(JSON.stringify(indexedTweetOf(document))))).toEqual(document);
        },
      ),
    );
  });

  it('has hashtags as they are compared, and the words of the text', () => {
    const indexed = indexedTweetOf(storedTweet(1, { text: 'Great Café #AI', hashtags: ['AI', '#ai', 'Été'] }));
    expect(indexed).toMatchObject({
      hashtags: ['ai', 'été'],
      search_words: 'great cafe ai',
      keywords: ['great', 'café'],
    });
    expect(indexed.original).toEqual({ hashtags: ['AI', '#ai', 'Été'] });
  });

  it('says nothing twice where the tweet is as it is indexed', () => {
    expect(indexedTweetOf(storedTweet(1, { hashtags: ['ai'] }))).not.toHaveProperty('original');
  });
});
