import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type News, Renewals } from '../../../../src-renderer/state/renewals.ts';
import type { LiveTweet } from '../../../../src-shared/contract/live-tweet.ts';
import type { EngineStatus } from '../../../../src-shared/contract/status.ts';

const tweet = (name: string) => ({ tweet: { text: name } }) as LiveTweet;
const status = (nowMs: number) => ({ nowMs }) as EngineStatus;

describe('the page is renewed', () => {
  let shown: News[] = [];
  let renewals: Renewals;

  beforeEach(() => {
    vi.useFakeTimers();
    shown = [];
    renewals = new Renewals((news) => shown.push(news));
  });
  afterEach(() => void vi.useRealTimers());

  it('once for tweets and the status behind them', () => {
    renewals.addTweets({ tweets: [tweet('a')], skipped: 2 });
    renewals.addTweets({ tweets: [tweet('b')], skipped: 1 });
    renewals.addStatus(status(5));
    vi.advanceTimersByTime(1_000);
    expect(shown).toEqual([{ batch: { tweets: [tweet('a'), tweet('b')], skipped: 3 }, status: status(5) }]);
  });

  it('with tweets alone when no status follows', () => {
    renewals.addTweets({ tweets: [tweet('a')], skipped: 0 });
    expect(shown).toEqual([]);
    vi.advanceTimersByTime(1_000);
    expect(shown).toEqual([{ batch: { tweets: [tweet('a')], skipped: 0 }, status: null }]);
  });

  it('at once by each status', () => {
    renewals.addStatus(status(1));
    renewals.addStatus(status(2));
    expect(shown.map((news) => news.status?.nowMs)).toEqual([1, 2]);
  });

  it('with nothing twice', () => {
    renewals.addTweets({ tweets: [tweet('a')], skipped: 1 });
    renewals.addStatus(status(1));
    renewals.addStatus(status(2));
    expect(shown[1]).toEqual({ batch: { tweets: [], skipped: 0 }, status: status(2) });
  });
});
