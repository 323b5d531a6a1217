import { describe, expect, it } from 'vitest';
import type { TweetFilter } from '#shared/domain/insights.ts';
import { matcherOf, piecesOf, termsOf } from '../../../../src-renderer/filter/matching.ts';
import { scriptedTweet } from '../../../support/scripted-tweets.ts';

const live = scriptedTweet({
  offset: 3,
  nowMs: Date.UTC(2026, 0, 26),
  text: 'So good: the rain, it rains!',
  user: 'ada',
});
const analysis = { ...live.analysis, sentiment: 'positive', topic: 'Weather', confidence: 0.6 } as const;
const one = { ...live, analysis: { ...live.analysis, ...analysis } } as typeof live;
const tagged = { ...one, tweet: { ...one.tweet, hashtags: ['Rain'], lang: 'en' } };

describe('what of the feed fits a filter', () => {
  it.each<[TweetFilter, boolean]>([
    [{}, true],
    [{ text: 'RAIN good' }, true],
    [{ text: 'rai' }, false],
    [{ text: 'rai*' }, true],
    [{ text: '"the rain"' }, true],
    [{ text: '"rain the"' }, false],
    [{ sentiments: ['positive'] }, true],
    [{ sentiments: ['negative'] }, false],
    [{ topics: ['Weather'] }, true],
    [{ hashtags: ['rain'] }, true],
    [{ hashtags: ['sun'] }, false],
    [{ users: ['ada'], languages: ['en'] }, true],
    [{ users: ['bob'] }, false],
    [{ minConfidence: 0.6, maxConfidence: 0.6 }, true],
    [{ minConfidence: 0.61 }, false],
    [{ fromMs: Date.UTC(2026, 0, 26), toMs: Date.UTC(2026, 0, 27) }, true],
    [{ toMs: Date.UTC(2026, 0, 26) }, false],
    [{ isFallback: true }, false],
  ])('%j: %s', (filter, fits) => expect(matcherOf(filter)(tagged)).toBe(fits));

  it('lets what is not analysed pass only where the analysis does not matter', () => {
    const pending = { ...tagged, analysis: null };
    expect(matcherOf({ text: 'rain' })(pending)).toBe(true);
    expect(matcherOf({ sentiments: ['positive'] })(pending)).toBe(false);
  });
});

describe('marked text', () => {
  it('marks whole words, phrases and beginnings, and loses nothing', () => {
    const pieces = piecesOf(tagged.tweet.text, termsOf('rain "so good"'));
    expect(pieces.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(['So good', 'rain']);
    expect(pieces.map(({ text }) => text).join('')).toBe(tagged.tweet.text);
    expect(piecesOf('rains', termsOf('rai*')).map(({ text }) => text)).toEqual(['rai', 'ns']);
  });

  it('marks nothing where lower case has another length', () => {
    expect(piecesOf('İ rain', termsOf('rain'))).toEqual([{ at: 0, text: 'İ rain', isMatch: false }]);
  });
});
