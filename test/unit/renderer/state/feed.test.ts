import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LiveTweet } from '#shared/contract/live-tweet.ts';
import {
  EMPTY_FEED,
  FEED_LIMIT,
  type Feed,
  held,
  released,
  tweetKey,
  withBatch,
  withOverdue,
} from '../../../../src-renderer/state/feed.ts';
import { scriptedTweet } from '../../../support/scripted-tweets.ts';

const tweet = (offset: number, stored = true) => scriptedTweet({ offset, nowMs: offset * 1_000, stored });
const add = (feed: Feed, tweets: readonly LiveTweet[], skipped = 0) => withBatch(feed, { tweets, skipped });
const offsets = (tweets: readonly LiveTweet[]) => tweets.map(({ position }) => position.offset);

describe('the feed', () => {
  it('shows the newest first', () => {
    expect(offsets(add(add(EMPTY_FEED, [tweet(1), tweet(2)]), [tweet(3)]).shown)).toEqual([3, 2, 1]);
  });

  it('renews a tweet that got further, in its place', () => {
    const feed = add(EMPTY_FEED, [tweet(1, false), tweet(2, false), tweet(3, false)]);
    const renewed = add(feed, [tweet(2, true)]);
    expect(offsets(renewed.shown)).toEqual([3, 2, 1]);
    expect(renewed.shown.map(({ trace }) => trace.indexedMs !== null)).toEqual([false, true, false]);
  });

  it('puts a tweet that comes late where it belongs', () => {
    expect(offsets(add(add(EMPTY_FEED, [tweet(1), tweet(5)]), [tweet(3)]).shown)).toEqual([5, 3, 1]);
  });

  it('stands still while it is held, counts what is new, and shows it after', () => {
    const still = add(held(add(EMPTY_FEED, [tweet(1)])), [tweet(2), tweet(3)], 40);
    expect(offsets(still.shown)).toEqual([1]);
    expect(still.newCount).toBe(42);
    const after = released(still);
    expect(offsets(after.shown)).toEqual([3, 2, 1]);
    expect(after).toMatchObject({ isHeld: false, newCount: 0, waiting: [] });
  });

  it('renews even while it is held', () => {
    const still = add(held(add(EMPTY_FEED, [tweet(1, false)])), [tweet(1, true)]);
    expect(still.shown[0]?.trace.indexedMs).not.toBeNull();
    expect(still.newCount).toBe(0);
  });

  it('shows a tweet once it is analysed', () => {
    const raw = { ...tweet(7, false), analysis: null };
    const arriving = add(EMPTY_FEED, [raw]);
    expect(arriving.shown).toEqual([]);
    expect(offsets(add(arriving, [tweet(7)]).shown)).toEqual([7]);
  });

  it('shows a tweet without its analysis when that takes long', () => {
    const raw = { ...tweet(7, false), analysis: null };
    const arriving = add(EMPTY_FEED, [raw]);
    expect(withOverdue(arriving, raw.trace.consumedMs + 1_000)).toBe(arriving);
    const overdue = withOverdue(arriving, raw.trace.consumedMs + 2_000);
    expect(offsets(overdue.shown)).toEqual([7]);
    expect(offsets(add(overdue, [tweet(7)]).shown)).toEqual([7]);
  });

  it('never shows a tweet twice, keeps its bound, and is in order, whatever comes', () => {
    const step = fc.oneof(
      fc.constant('hold' as const),
      fc.constant('release' as const),
      fc.constant('late' as const),
      fc.array(fc.nat(900), { maxLength: 120 }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let feed = EMPTY_FEED;
        for (const one of steps) {
          const before = feed;
          if (one === 'hold') feed = held(feed);
          else if (one === 'release') feed = released(feed);
          else if (one === 'late') feed = withOverdue(feed, 1e9);
          else
            feed = add(
              feed,
              one.map((offset) => (offset % 3 === 0 ? { ...tweet(offset), analysis: null } : tweet(offset))),
            );
          if (before.isHeld && feed.isHeld) expect(offsets(feed.shown)).toEqual(offsets(before.shown));
          for (const list of [feed.shown, feed.waiting]) {
            expect(list.length).toBeLessThanOrEqual(FEED_LIMIT);
            expect(offsets(list)).toEqual(offsets(list).toSorted((a, b) => b - a));
          }
          const keys = [...feed.shown, ...feed.waiting, ...feed.arriving].map(tweetKey);
          expect(new Set(keys).size).toBe(keys.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});
