import { describe, expect, it } from 'vitest';
import { type SimulatedTweet, TweetGenerator } from '#engine/1-source/simulator/tweet-generator.ts';
import type { Scenario } from '#shared/domain/simulation.ts';

const START_MS = Date.UTC(2026, 0, 26, 12);

/** 20 tweets a second from `fromS` to `toS` after the scenario began. */
function between(scenario: Scenario, fromS: number, toS: number): SimulatedTweet[] {
  const generator = new TweetGenerator({ seed: 3, instance: 1, scenario, languageWeights: { en: 1, fr: 1 } });
  generator.next(START_MS);
  return Array.from({ length: (toS - fromS) * 20 }, (_, index) =>
    generator.next(START_MS + fromS * 1_000 + index * 50),
  );
}

const share = (made: readonly SimulatedTweet[], of: (one: SimulatedTweet) => boolean) =>
  made.filter(of).length / made.length;
const ofSentiment = (made: readonly SimulatedTweet[], sentiment: string) =>
  share(made, ({ truth }) => truth.sentiment === sentiment);

describe('scenario breaking-news', () => {
  it('is dominated by one event, first in facts, then split', () => {
    const facts = between('breaking-news', 30, 140);
    const event = facts.filter(({ tweet }) => /night|nuit/i.test(tweet.text));
    expect(event.length / facts.length).toBeGreaterThan(0.5);
    expect(
      ofSentiment(
        facts.filter(({ truth }) => truth.topic === 'Transport'),
        'neutral',
      ),
    ).toBeGreaterThan(0.75);
    const split = between('breaking-news', 160, 320).filter(({ truth }) => truth.topic === 'Transport');
    expect(ofSentiment(split, 'positive')).toBeGreaterThan(0.28);
    expect(ofSentiment(split, 'negative')).toBeGreaterThan(0.28);
  });

  it('goes on with another event', () => {
    const later = between('breaking-news', 480 + 30, 480 + 140);
    expect(share(later, ({ truth }) => truth.topic === 'Space')).toBeGreaterThan(0.5);
  });
});

describe('scenario outage-complaints', () => {
  it('is anger at the support, then relief', () => {
    const anger = between('outage-complaints', 60, 340).filter(({ truth }) => truth.topic === 'Customer Service');
    expect(anger.length).toBeGreaterThan(280 * 20 * 0.5);
    expect(ofSentiment(anger, 'negative')).toBeGreaterThan(0.8);
    expect(share(anger, ({ tweet }) => /@orbivox_(support|aide)/.test(tweet.text))).toBeGreaterThan(0.1);
    const relief = between('outage-complaints', 365, 475).filter(({ truth }) => truth.topic === 'Customer Service');
    expect(ofSentiment(relief, 'positive')).toBeGreaterThan(0.6);
  });
});

describe('scenario product-launch', () => {
  it('is excitement with some complaints', () => {
    const keynote = between('product-launch', 60, 400).filter(({ tweet }) => /ondra/i.test(tweet.text));
    expect(keynote.length).toBeGreaterThan(340 * 20 * 0.35);
    expect(ofSentiment(keynote, 'positive')).toBeGreaterThan(0.5);
    expect(ofSentiment(keynote, 'negative')).toBeGreaterThan(0.08);
  });
});

describe('scenario spam-wave', () => {
  const made = between('spam-wave', 0, 240);
  const spam = made.filter(({ tweet }) => /^[A-Z][a-z]+[A-Z][a-z]+\d{8}$/.test(tweet.user));

  it('is a cluster of new accounts advertising links by rote', () => {
    expect(spam.length / made.length).toBeGreaterThan(0.2);
    expect(spam.length / made.length).toBeLessThan(0.4);
    expect(new Set(spam.map(({ tweet }) => tweet.user)).size).toBeLessThanOrEqual(120);
    expect(share(spam, ({ tweet }) => tweet.text.includes('https://t.co/'))).toBeGreaterThan(0.9);
  });

  it('still leaves most texts distinct', () => {
    expect(new Set(made.map(({ tweet }) => tweet.text)).size / made.length).toBeGreaterThan(0.9);
  });
});

describe('scenarios without a story', () => {
  it.each(['steady', 'burst'] as const)('%s lets no topic dominate', (scenario) => {
    const counts = new Map<string, number>();
    for (const { truth } of between(scenario, 0, 240)) counts.set(truth.topic, (counts.get(truth.topic) ?? 0) + 1);
    expect(Math.max(...counts.values()) / (240 * 20)).toBeLessThan(0.2);
  });

  it('a change of scenario begins its story at once', () => {
    const generator = new TweetGenerator({ seed: 3, instance: 1, scenario: 'steady', languageWeights: { en: 1 } });
    generator.next(START_MS);
    generator.changeScenario('outage-complaints');
    const made = Array.from({ length: 2_000 }, (_, index) => generator.next(START_MS + 3_600_000 + index * 50));
    expect(share(made, ({ truth }) => truth.topic === 'Customer Service')).toBeGreaterThan(0.4);
  });
});
