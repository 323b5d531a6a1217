import { expect, it } from 'vitest';
import type { InFlight } from '#engine/in-flight.ts';
import { FactBus } from '#engine/observe/facts.ts';
import { LiveFeed } from '#engine/observe/live-feed.ts';
import { analysedSample } from '../../../support/in-flight-samples.ts';

const consume = (facts: FactBus, tweets: readonly InFlight[]) => facts.tell('consumed', { tweets, atMs: 0 });
const ids = (feed: LiveFeed) => feed.takeBatch()?.tweets.map(({ position }) => position.offset);

it('shows what is new once, and again when it got further, until it is committed', () => {
  const facts = new FactBus();
  const feed = new LiveFeed(facts);
  const tweet = { ...analysedSample(1), analysedMs: null, analysis: null } as InFlight;
  consume(facts, [tweet]);
  expect(ids(feed)).toEqual([1]);
  expect(feed.takeBatch()).toBeNull();
  tweet.analysedMs = 5;
  expect(ids(feed)).toEqual([1]);
  tweet.indexedMs = 6;
  tweet.archivedMs = 7;
  tweet.committedMs = 8;
  expect(ids(feed)).toEqual([1]);
  expect(feed.takeBatch()).toBeNull();
});

it('shows a sample of a flood, the newest, and says how many it left out', () => {
  const facts = new FactBus();
  const feed = new LiveFeed(facts);
  consume(
    facts,
    Array.from({ length: 500 }, (_, offset) => analysedSample(offset)),
  );
  const batch = feed.takeBatch();
  expect(batch?.tweets.at(-1)?.position.offset).toBe(499);
  expect((batch?.tweets.length ?? 0) + (batch?.skipped ?? 0)).toBe(500);
  expect(batch?.tweets.length).toBeLessThanOrEqual(100);
});

it('remembers the last 10,000 journeys, by id', () => {
  const facts = new FactBus();
  const feed = new LiveFeed(facts);
  for (let offset = 0; offset < 10_050; offset += 50) {
    consume(
      facts,
      Array.from({ length: 50 }, (_, nth) => analysedSample(offset + nth)),
    );
  }
  expect(feed.find('1000010')).toBeNull();
  expect(feed.find('1010049')?.position.offset).toBe(10_049);
  expect(feed.recent(2).map(({ position }) => position.offset)).toEqual([10_048, 10_049]);
});
