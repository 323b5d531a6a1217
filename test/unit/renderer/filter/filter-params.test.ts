import { describe, expect, it } from 'vitest';
import { type TweetFilter, tweetFilterSchema } from '#shared/domain/insights.ts';
import { filterOf, isNarrowed, paramsOf, withSentimentToggled } from '../../../../src-renderer/filter/filter-params.ts';
import { formatRoute, parseRoute, withParams } from '../../../../src-renderer/frame/route.ts';

const throughAddress = (filter: TweetFilter) => {
  const hash = formatRoute({ view: 'live', params: withParams({}, paramsOf(filter)) });
  return filterOf(parseRoute(hash)?.params ?? {});
};

describe('a filter in the address', () => {
  it('comes back as it went in', () => {
    const filter: TweetFilter = {
      text: '"so good" rain*',
      sentiments: ['negative', 'positive'],
      topics: ['Food, Drink', '100%2C'],
      hashtags: ['été'],
      users: ['ada'],
      languages: ['fr', 'en'],
      minConfidence: 0.25,
      maxConfidence: 0.9,
      fromMs: 1_000,
      toMs: 2_000,
      isFallback: true,
    };
    expect(throughAddress(filter)).toEqual(filter);
  });

  it('is none where nothing narrows', () => {
    expect(throughAddress({})).toEqual({});
    expect(isNarrowed({})).toBe(false);
  });

  it.each([
    { sentiment: 'furious', min: '7', max: 'x', from: 'then', q: '  ', fallback: 'yes' },
    { topic: ',,', user: 'x'.repeat(5_000), q: 'y'.repeat(5_000) },
    { hashtag: Array.from({ length: 99 }, (_, index) => index).join() },
  ])('leaves out what the contract would refuse', (params) => {
    expect(tweetFilterSchema.safeParse(filterOf(params)).success).toBe(true);
  });

  it('asks for no sentiment where it would ask for all', () => {
    expect(withSentimentToggled({ sentiments: ['negative', 'neutral'] }, 'positive')).toEqual({});
  });
});
