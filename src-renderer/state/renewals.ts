import type { LiveBatch, LiveTweet } from '#shared/contract/live-tweet.ts';
import type { EngineStatus } from '#shared/contract/status.ts';

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
  #tweets: LiveTweet[] = [];
  #skipped = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(show: (news: News) => void) {
    this.#show = show;
  }

  addTweets({ tweets, skipped }: LiveBatch): void {
    this.#tweets.push(...tweets);
    this.#skipped += skipped;
    this.#timer ??= setTimeout(() => this.#renew(null), LONGEST_WAIT_MS);
  }

  addStatus(status: EngineStatus): void {
    this.#renew(status);
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
