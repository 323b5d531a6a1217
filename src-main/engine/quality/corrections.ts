import type { Correction, CorrectionCounts } from '#shared/contract/quality.ts';
import type { Analysis, Sentiment } from '#shared/domain/analysis.ts';
import type { Tweet } from '#shared/domain/tweet.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { LiveFeed } from '../observe/live-feed.ts';
import type { Clock } from '../ports/clock.ts';
import type { CorrectionStore } from '../ports/correction-store.ts';
import type { SearchIndex } from '../ports/search-index.ts';

interface Dependencies {
  readonly store: CorrectionStore;
  readonly feed: Pick<LiveFeed, 'find'>;
  readonly index: Pick<SearchIndex, 'get'>;
  readonly clock: Clock;
}

/** A person's word on single tweets. The stored analysis stays as it is: the two are to be compared. */
export class Corrections {
  readonly #dependencies: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  /** @param sentiment null takes the correction back @throws TWEET_UNKNOWN */
  async correct(tweetId: string, sentiment: Sentiment | null): Promise<Correction | null> {
    const { store, clock } = this.#dependencies;
    if (sentiment === null) {
      store.remove(tweetId);
      return null;
    }
    const { tweet, analysis } = await this.#find(tweetId);
    const correction: Correction = {
      tweetId,
      text: tweet.text,
      lang: tweet.lang,
      hashtags: tweet.hashtags,
      sentiment,
      found: analysis.sentiment,
      confidence: analysis.confidence,
      model: analysis.model,
      atMs: clock.nowMs(),
    };
    store.put(correction);
    return correction;
  }

  get(tweetId: string): Correction | null {
    return this.#dependencies.store.get(tweetId);
  }

  all(): readonly Correction[] {
    return this.#dependencies.store.all();
  }

  counts(): CorrectionCounts {
    const all = this.all();
    return { kept: all.length, confirmed: all.filter(({ sentiment, found }) => sentiment === found).length };
  }

  async #find(tweetId: string): Promise<{ readonly tweet: Tweet; readonly analysis: Analysis }> {
    const stored = await this.#dependencies.index.get(tweetId);
    if (stored !== null) return stored;
    const live = this.#dependencies.feed.find(tweetId);
    if (live !== null && live.analysis !== null) return { tweet: live.tweet, analysis: live.analysis };
    throw new TweetscopeError('TWEET_UNKNOWN', `there is no analysed tweet ${tweetId}`);
  }
}
