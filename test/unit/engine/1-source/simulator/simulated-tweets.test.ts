import { describe, expect, it } from 'vitest';
import { simulatedTweets } from '#engine/1-source/simulator/simulated-tweets.ts';

describe('simulatedTweets', () => {
  it('gives the count it was asked for, the same for a seed, ids and instants included', () => {
    const first = [...simulatedTweets({ seed: 42, count: 200 })];
    expect(first).toHaveLength(200);
    expect([...simulatedTweets({ seed: 42, count: 200 })]).toEqual(first);
    const ids = new Set([...simulatedTweets({ seed: 43, count: 200 }), ...first].map(({ tweet }) => tweet.tweet_id));
    expect(ids.size).toBe(400);
  });

  it('starts at a fixed instant and goes on every 1 to 3 s', () => {
    const instants = Array.from(simulatedTweets({ seed: 1, count: 300 }), ({ tweet }) => Date.parse(tweet.created_at));
    expect(instants[0]).toBe(Date.UTC(2026, 0, 26, 23, 30));
    const gaps = instants.slice(1).map((instant, index) => instant - (instants[index] as number));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(3_000);
  });

  it('takes a scenario and languages', () => {
    const made = [...simulatedTweets({ seed: 1, count: 300, scenario: 'product-launch', languageWeights: { fr: 1 } })];
    expect(new Set(made.map(({ tweet }) => tweet.lang))).toEqual(new Set(['fr']));
    expect(made.some(({ tweet }) => /Ondra/i.test(tweet.text))).toBe(true);
  });
});
