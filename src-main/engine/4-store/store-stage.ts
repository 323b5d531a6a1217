import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { casualtyOf } from '../2-consume/casualty.ts';
import type { DeadLetters } from '../2-consume/dead-letters.ts';
import type { Committer } from '../5-commit/committer.ts';
import { Batcher } from '../batcher.ts';
import { type Analysed, isStored, type StoreName } from '../in-flight.ts';
import type { FactBus } from '../observe/facts.ts';
import type { WritableStore, WriteOutcome } from '../ports/tweet-store.ts';
import { type RetryContext, untilItSucceeds } from '../retry.ts';
import { versionOf } from './version.ts';

interface Dependencies {
  readonly store: WritableStore;
  readonly name: StoreName;
  readonly facts: FactBus;
  readonly committer: Committer;
  readonly deadLetters: DeadLetters;
  readonly retry: RetryContext;
  readonly maxBatch: number;
  readonly maxAgeMs: number;
}

/** Writes to one of the two stores. The two stages work side by side; the slower one sets the pace of the commit. */
export class StoreStage {
  readonly #dependencies: Dependencies;
  readonly #batcher: Batcher<Analysed>;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
    this.#batcher = new Batcher({
      maxSize: dependencies.maxBatch,
      maxAgeMs: dependencies.maxAgeMs,
      concurrency: dependencies.store.writesAtOnce ?? 1,
      clock: dependencies.retry.clock,
      handle: (batch) => this.#write(batch).catch(() => undefined),
    });
  }

  get waiting(): number {
    return this.#batcher.waiting;
  }

  accept(tweets: readonly Analysed[]): void {
    this.#batcher.push(tweets);
  }

  clear(): void {
    this.#batcher.clear();
  }

  /** Rejects only when the pipeline closes: the batch then stays uncommitted and comes again. */
  async #write(batch: readonly Analysed[]): Promise<void> {
    const { name, facts, committer, retry } = this.#dependencies;
    const startMs = retry.clock.nowMs();
    const outcomes = await this.#put(batch);
    const atMs = retry.clock.nowMs();
    const rejected = batch.flatMap((one, index) => {
      const outcome = outcomes[index];
      return outcome?.kind === 'rejected' ? { one, error: outcome.error } : [];
    });
    await this.#bury(rejected);
    for (const one of batch) {
      one[name === 'index' ? 'indexedMs' : 'archivedMs'] = atMs;
      if (isStored(one)) {
        one.message = null;
        one.finish();
      }
    }
    facts.tell('batch', { stage: name, size: batch.length, durationMs: atMs - startMs });
    const stored = rejected.length === 0 ? batch : batch.filter((one) => !rejected.some((lost) => lost.one === one));
    facts.tell('stored', { store: name, tweets: stored, atMs });
    committer.advance();
  }

  /** A batch refused as a whole is written one by one, so that a document that can't be stored does not hold the rest. */
  async #put(batch: readonly Analysed[]): Promise<readonly WriteOutcome[]> {
    const { name, store, retry } = this.#dependencies;
    const documents = batch.map(documentOf);
    try {
      return await untilItSucceeds(name, retry, () => store.write(documents));
    } catch (thrown) {
      retry.signal.throwIfAborted();
      if (batch.length === 1) return [{ kind: 'rejected', error: TweetscopeError.from(thrown, 'STORE_REJECTED') }];
      const outcomes: WriteOutcome[] = [];
      for (const one of batch) outcomes.push(...(await this.#put([one])));
      return outcomes;
    }
  }

  async #bury(rejected: readonly { readonly one: Analysed; readonly error: TweetscopeError }[]): Promise<void> {
    const { name, deadLetters } = this.#dependencies;
    await deadLetters.put(
      rejected.flatMap(({ one, error }) => (one.message === null ? [] : casualtyOf(one.message, error, name))),
    );
  }
}

function documentOf({ tweet, createdAtMs, analysis, analysedMs, position }: Analysed): StoredTweet {
  return { tweet, createdAtMs, analysis, position, version: versionOf(position), analysedAtMs: analysedMs };
}
