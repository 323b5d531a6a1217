import { beforeAll, describe, expect, it } from 'vitest';
import { TOPICS } from '#engine/1-source/simulator/topics/all-topics.ts';
import { type SimulatedTweet, TweetGenerator } from '#engine/1-source/simulator/tweet-generator.ts';
import { SENTIMENTS } from '#shared/domain/analysis.ts';
import type { SimulatedLanguage } from '#shared/domain/simulation.ts';
import { type Tweet, tweetSchema } from '#shared/domain/tweet.ts';

const START_MS = Date.UTC(2026, 0, 26, 12);
const FIELDS = ['tweet_id', 'text', 'created_at', 'user', 'lang', 'hashtags', 'retweet_count', 'like_count'];

function tweets(count: number, language: SimulatedLanguage, seed = 1, stepMs = 40): SimulatedTweet[] {
  const languageWeights = { [language]: 1 };
  const generator = new TweetGenerator({ seed, instance: 1, scenario: 'steady', languageWeights });
  return Array.from({ length: count }, (_, index) => generator.next(START_MS + index * stepMs));
}

describe.each(['en', 'fr'] as const)('TweetGenerator in %s', (language) => {
  let made: SimulatedTweet[] = [];
  const share = (of: (one: SimulatedTweet) => boolean) => made.filter(of).length / made.length;
  beforeAll(() => {
    made = tweets(20_000, language);
  });

  it('writes 20,000 texts of which at least 95 % are distinct', () => {
    expect(new Set(made.map(({ tweet }) => tweet.text)).size).toBeGreaterThanOrEqual(19_000);
  });

  it('varies what is said, not only hashtags, links, numbers and emoji', () => {
    const bare = (text: string) =>
      text
        .replace(/[#@]\S+|https:\S+|\d+|[^\p{L}\s]/gu, '')
        .toLowerCase()
        .trim();
    expect(new Set(made.map(({ tweet }) => bare(tweet.text))).size).toBeGreaterThan(13_000);
  });

  it('fits the schema of a tweet, with exactly the fields of the mission', () => {
    const unfit = made.filter(({ tweet }) => !tweetSchema.safeParse(tweet).success);
    expect(unfit).toEqual([]);
    expect(new Set(made.map(({ tweet }) => Object.keys(tweet).join()))).toEqual(new Set([FIELDS.join()]));
  });

  it('keeps to 280 characters, short ones and long ones', () => {
    expect(Math.max(...made.map(({ tweet }) => tweet.text.length))).toBeLessThanOrEqual(280);
    expect(share(({ tweet }) => tweet.text.length < 50)).toBeGreaterThan(0.04);
    expect(share(({ tweet }) => tweet.text.length > 140)).toBeGreaterThan(0.06);
  });

  it('leaves no placeholder, no double space and no doubled article behind', () => {
    const flawed = /[{}<>[\]|]|undefined| {2}|^\s|\s$|\b(the the|a an|an a) /i;
    expect(made.map(({ tweet }) => tweet.text).filter((text) => flawed.test(text))).toEqual([]);
  });

  it('lists the hashtags as they stand in the text', () => {
    const inText = (text: string) => Array.from(text.matchAll(/#([\p{L}\p{N}_]+)/gu), ([, tag]) => tag);
    const differing = made.filter(({ tweet }) => tweet.hashtags.join() !== inText(tweet.text).join());
    expect(differing).toEqual([]);
    expect(share(({ tweet }) => new Set(tweet.hashtags).size < tweet.hashtags.length)).toBe(0);
    expect(share(({ tweet }) => tweet.hashtags.length > 0)).toBeGreaterThan(0.4);
  });

  it('mixes sentiments sensibly', () => {
    const of = (sentiment: string) => share(({ truth }) => truth.sentiment === sentiment);
    expect(of('positive')).toBeGreaterThan(0.3);
    expect(of('positive')).toBeLessThan(0.45);
    expect(of('neutral')).toBeGreaterThan(0.28);
    expect(of('neutral')).toBeLessThan(0.4);
    expect(of('negative')).toBeGreaterThan(0.22);
    expect(of('negative')).toBeLessThan(0.35);
  });

  it('talks about every one of at least 25 topics', () => {
    expect(TOPICS.length).toBeGreaterThanOrEqual(25);
    const talkedAbout = new Set(made.map(({ truth }) => truth.topic));
    expect(talkedAbout.size).toBe(TOPICS.length);
    expect(share(({ truth }) => truth.topic === 'Football')).toBeLessThan(0.2);
  });

  it('writes as people do: questions, mentions, links, emoji, lower case, hashtags in between', () => {
    expect(share(({ tweet }) => /\?/.test(tweet.text))).toBeGreaterThan(0.08);
    expect(share(({ tweet }) => /^@/.test(tweet.text))).toBeGreaterThan(0.06);
    expect(share(({ tweet }) => /https:\/\//.test(tweet.text))).toBeGreaterThan(0.05);
    expect(share(({ tweet }) => /\p{Extended_Pictographic}/u.test(tweet.text))).toBeGreaterThan(0.25);
    expect(
      share(({ tweet }) => tweet.text.replace(/https:\S+/, '') === tweet.text.replace(/https:\S+/, '').toLowerCase()),
    ).toBeGreaterThan(0.2);
    expect(share(({ tweet }) => /#\S+[^#]*\p{L}{4}/u.test(tweet.text.replace(/https:\S+|#\S+$/g, '')))).toBeGreaterThan(
      0.03,
    );
  });

  it('says nothing of the truth in the body', () => {
    const telling = share(({ tweet, truth }) => {
      const { text: _, hashtags: __, ...rest } = tweet;
      return (
        JSON.stringify(rest).includes(truth.topic) || SENTIMENTS.some((name) => JSON.stringify(rest).includes(name))
      );
    });
    expect(telling).toBe(0);
    expect(share(({ tweet }) => SENTIMENTS.some((name) => tweet.text.includes(name)))).toBe(0);
  });
});

describe('TweetGenerator', () => {
  it('repeats itself for a seed, and for no other', () => {
    expect(tweets(500, 'en', 9)).toEqual(tweets(500, 'en', 9));
    const texts = (seed: number) => tweets(500, 'en', seed).map(({ tweet }) => tweet.text);
    expect(texts(10)).not.toEqual(texts(9));
  });

  it('mixes languages by weight, and follows a change', () => {
    const generator = new TweetGenerator({
      seed: 1,
      instance: 1,
      scenario: 'steady',
      languageWeights: { en: 3, fr: 1 },
    });
    const frenchShare = () => {
      const made = Array.from({ length: 8_000 }, () => generator.next(START_MS).tweet.lang);
      return made.filter((lang) => lang === 'fr').length / made.length;
    };
    expect(frenchShare()).toBeCloseTo(0.25, 1);
    generator.changeLanguages({ fr: 1 });
    expect(frenchShare()).toBe(1);
  });

  it('lets other hashtags lead as hours pass', () => {
    const top = (made: readonly Tweet[]) => {
      const counts = new Map<string, number>();
      for (const tag of made.flatMap((tweet) => tweet.hashtags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
      return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
    };
    const generator = new TweetGenerator({ seed: 1, instance: 1, scenario: 'steady', languageWeights: { en: 1 } });
    const leaders = Array.from({ length: 12 }, (_, hour) =>
      top(Array.from({ length: 2_000 }, () => generator.next(START_MS + hour * 3_600_000).tweet)),
    );
    expect(new Set(leaders).size).toBeGreaterThanOrEqual(3);
  });

  it('has heavy-tailed likes and retweets', () => {
    const made = tweets(20_000, 'en').map(({ tweet }) => tweet);
    const percentile = (values: readonly number[], share: number) =>
      values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] as number;
    for (const values of [made.map((tweet) => tweet.like_count), made.map((tweet) => tweet.retweet_count)]) {
      expect(percentile(values, 0.99) / Math.max(1, percentile(values, 0.5))).toBeGreaterThan(20);
    }
  });
});
