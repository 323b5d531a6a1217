import type { LiveBatch, LiveTweet } from '#shared/contract/live-tweet.ts';
import { type InFlight, isStored } from '../in-flight.ts';
import type { FactBus } from './facts.ts';

/** What one batch of the live feed holds at most; the rest is counted as skipped. */
const NEW_PER_BATCH = 100;
const REMEMBERED = 10_000;

/** The last tweets on their way: a sample for the feed, and the journeys of the last 10,000. */
export class LiveFeed {
  readonly #byId = new Map<string, InFlight>();
  /** Consumed since the last batch, the newest few of them. */
  #fresh: InFlight[] = [];
  #freshCount = 0;
  /** Shown already and still on their way, with what was shown of them. */
  readonly #watched = new Map<InFlight, string>();
  readonly #stopListening: () => void;

  constructor(facts: FactBus) {
    this.#stopListening = facts.on('consumed', ({ tweets }) => {
      for (const tweet of tweets) this.#remember(tweet);
      this.#freshCount += tweets.length;
      this.#fresh = [...this.#fresh, ...tweets.slice(-NEW_PER_BATCH)].slice(-NEW_PER_BATCH);
    });
  }

  /** What is new since the last call, and what of it got further; null where nothing is. */
  takeBatch(): LiveBatch | null {
    const moved = [...this.#watched].filter(([tweet, shown]) => stationsOf(tweet) !== shown).map(([tweet]) => tweet);
    const skipped = this.#freshCount - this.#fresh.length;
    const tweets = [...moved, ...this.#fresh];
    this.#fresh = [];
    this.#freshCount = 0;
    for (const tweet of tweets) {
      if (tweet.committedMs !== null) this.#watched.delete(tweet);
      else this.#watched.set(tweet, stationsOf(tweet));
    }
    this.#boundWatched();
    return tweets.length === 0 && skipped === 0 ? null : { tweets: tweets.map(liveTweetOf), skipped };
  }

  /** The newest, oldest first. */
  recent(limit: number): readonly LiveTweet[] {
    return [...this.#byId.values()].slice(-limit).map(liveTweetOf);
  }

  find(tweetId: string): LiveTweet | null {
    const found = this.#byId.get(tweetId);
    return found === undefined ? null : liveTweetOf(found);
  }

  close(): void {
    this.#stopListening();
  }

  #remember(tweet: InFlight): void {
    const id = tweet.tweet.tweet_id;
    this.#byId.delete(id);
    this.#byId.set(id, tweet);
    if (this.#byId.size <= REMEMBERED) return;
    for (const oldest of this.#byId.keys()) {
      this.#byId.delete(oldest);
      break;
    }
  }

  /** While a store is down what was shown stays on its way for long: forget the oldest. */
  #boundWatched(): void {
    for (const tweet of this.#watched.keys()) {
      if (this.#watched.size <= NEW_PER_BATCH * 5) return;
      this.#watched.delete(tweet);
    }
  }
}

function stationsOf(tweet: InFlight): string {
  return `${tweet.analysedMs === null}${isStored(tweet)}${tweet.committedMs === null}`;
}

function liveTweetOf(one: InFlight): LiveTweet {
  const { position, tweet, analysis, truth, producedMs, appendedMs, consumedMs } = one;
  const { analysedMs, indexedMs, archivedMs, committedMs } = one;
  return {
    position,
    tweet,
    analysis,
    truth,
    trace: { producedMs, appendedMs, consumedMs, analysedMs, indexedMs, archivedMs, committedMs },
  };
}
