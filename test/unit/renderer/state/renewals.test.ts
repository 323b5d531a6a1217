import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type News, Renewals } from '../../../../src-renderer/state/renewals.ts';
import type { LiveTweet } from '../../../../src-shared/contract/live-tweet.ts';
import type { EngineStatus, PipelineState } from '../../../../src-shared/contract/status.ts';

const tweet = (name: string) => ({ tweet: { text: name } }) as LiveTweet;
const status = (nowMs: number, state: PipelineState = 'running') => ({ nowMs, state }) as EngineStatus;

describe('the page is renewed', () => {
  let shown: News[] = [];
  let renewals: Renewals;
  let isHidden = false;

  beforeEach(() => {
    vi.useFakeTimers();
    shown = [];
    isHidden = false;
    renewals = new Renewals(
      (news) => shown.push(news),
      () => isHidden,
    );
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

  it('for nobody only by another state, and then with all that came', () => {
    renewals.addStatus(status(1));
    isHidden = true;
    renewals.addTweets({ tweets: [tweet('a')], skipped: 0 });
    renewals.addStatus(status(2));
    vi.advanceTimersByTime(1_000);
    expect(shown).toHaveLength(1);
    renewals.addStatus(status(3, 'failed'));
    expect(shown[1]).toEqual({ batch: { tweets: [tweet('a')], skipped: 0 }, status: status(3, 'failed') });
  });

  it('with the newest few and the count of the others when it is seen again', () => {
    isHidden = true;
    renewals.addStatus(status(1));
    for (let nth = 0; nth < 600; nth++) renewals.addTweets({ tweets: [tweet(`${nth}`)], skipped: 1 });
    renewals.addStatus(status(2));
    renewals.catchUp();
    expect(shown[1]?.status).toEqual(status(2));
    expect(shown[1]?.batch.skipped).toBe(700);
    expect(shown[1]?.batch.tweets.map((one) => one.tweet.text)).toEqual(
      Array.from({ length: 500 }, (_, nth) => `${nth + 100}`),
    );
  });
});
