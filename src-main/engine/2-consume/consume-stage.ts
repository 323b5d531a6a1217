import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Committer } from '../5-commit/committer.ts';
import type { Budget } from '../budget.ts';
import type { InFlight } from '../in-flight.ts';
import type { FactBus } from '../observe/facts.ts';
import type { ReceivedMessage } from '../ports/broker.ts';
import type { Clock } from '../ports/clock.ts';
import { type Casualty, casualtyOf } from './casualty.ts';
import type { DeadLetters } from './dead-letters.ts';
import { decodeTweet } from './decode.ts';
import { inFlightOf } from './received-tweet.ts';

interface Dependencies {
  readonly clock: Clock;
  readonly facts: FactBus;
  readonly budget: Budget;
  readonly committer: Committer;
  readonly deadLetters: DeadLetters;
  /** Tweets go on to the analysis. */
  readonly next: (tweets: readonly InFlight[]) => void;
}

/** Takes what the broker delivers: decodes it, hands tweets on, and sends the rest to the dead letters. */
export class ConsumeStage {
  readonly #dependencies: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  /** Resolves when there is room for the next batch: the back-pressure the broker waits for. */
  async accept(partition: number, messages: readonly ReceivedMessage[]): Promise<void> {
    const { clock, facts, budget, committer, next } = this.#dependencies;
    const atMs = clock.nowMs();
    const tweets: InFlight[] = [];
    const casualties: { readonly casualty: Casualty; readonly finish: () => void }[] = [];
    for (const message of messages) {
      const bytes = message.value.byteLength;
      const decoded = decodeTweet(message.value);
      const tweet = decoded instanceof TweetscopeError ? null : inFlightOf(message, decoded, atMs);
      const finish = committer.track(partition, message.offset, { tweet, bytes });
      if (finish === null) continue;
      if (decoded instanceof TweetscopeError) {
        casualties.push({ casualty: casualtyOf(message, decoded, 'decode'), finish });
      } else if (tweet !== null) {
        tweet.finish = finish;
        tweets.push(tweet);
      }
    }
    this.#bury(casualties);
    if (tweets.length > 0) {
      facts.tell('consumed', { tweets, atMs });
      next(tweets);
    }
    await budget.untilRoom();
  }

  /** Not awaited: a broker that refuses dead letters must not hold up the tweets; the commit waits for both. */
  #bury(casualties: readonly { readonly casualty: Casualty; readonly finish: () => void }[]): void {
    const { committer, deadLetters } = this.#dependencies;
    deadLetters
      .put(casualties.map(({ casualty }) => casualty))
      .then(() => {
        for (const { finish } of casualties) finish();
        if (casualties.length > 0) committer.advance();
      })
      .catch(() => undefined);
  }
}
