import type { LiveBatch, LiveTweet } from '#shared/contract/live-tweet.ts';
import type { EngineStatus } from '#shared/contract/status.ts';
import { FEED_LIMIT } from './feed.ts';

/** What the engine told since the page was renewed last. */
export interface News {
  readonly batch: LiveBatch;
  /** Null where only tweets came. */
  readonly status: EngineStatus | null;
}

/** The engine tells its status right behind the tweets; what comes without one waits no longer than this. */
const LONGEST_WAIT_MS = 150;

/** Joins what the engine tells into one change of the page: each lays it out and draws it once, however little is new. */
export class Renewals {
  readonly #show: (news: News) => void;
  readonly #isHidden: () => boolean;
  #tweets: LiveTweet[] = [];
  #skipped = 0;
  #latest: EngineStatus | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param isHidden whether nobody can see the page: it is then renewed only where the pipeline changes its state */
  constructor(show: (news: News) => void, isHidden: () => boolean) {
    this.#show = show;
    this.#isHidden = isHidden;
  }

  addTweets({ tweets, skipped }: LiveBatch): void {
    const all = [...this.#tweets, ...tweets];
    this.#tweets = all.slice(-FEED_LIMIT);
    this.#skipped += skipped + all.length - this.#tweets.length;
    if (!this.#isHidden()) this.#timer ??= setTimeout(() => this.#renew(null), LONGEST_WAIT_MS);
  }

  addStatus(status: EngineStatus): void {
    const isNews = status.state !== this.#latest?.state;
    this.#latest = status;
    if (isNews || !this.#isHidden()) this.#renew(status);
  }

  /** Shows at once what came while nobody could see it. */
  catchUp(): void {
    this.#renew(this.#latest);
  }

  #renew(status: EngineStatus | null): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const batch = { tweets: this.#tweets, skipped: this.#skipped };
    this.#tweets = [];
    this.#skipped = 0;
    this.#show({ batch, status });
  }
}
