import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { casualtyOf } from '../2-consume/casualty.ts';
import type { DeadLetters } from '../2-consume/dead-letters.ts';
import type { Committer } from '../5-commit/committer.ts';
import { Batcher } from '../batcher.ts';
import type { Analysed, InFlight } from '../in-flight.ts';
import type { FactBus } from '../observe/facts.ts';
import type { Analyser, AnalyserInput, AnalysisOutcome } from '../ports/analyser.ts';
import { type RetryContext, untilItSucceeds } from '../retry.ts';

interface Dependencies {
  readonly analyser: Analyser;
  readonly facts: FactBus;
  readonly committer: Committer;
  readonly deadLetters: DeadLetters;
  readonly retry: RetryContext;
  readonly maxBatch: number;
  readonly maxAgeMs: number;
  /** Analysed tweets go on to the stores. */
  readonly next: (tweets: readonly Analysed[]) => void;
}

/** Where the analyser does not say otherwise: two batches at a time, so that the analyser works on one while the other is on its way. */
const CONCURRENCY = 2;

export class AnalyseStage {
  readonly #dependencies: Dependencies;
  readonly #batcher: Batcher<InFlight>;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
    const { maxBatch, pace } = dependencies.analyser;
    this.#batcher = new Batcher({
      maxSize: Math.min(dependencies.maxBatch, pace?.batch ?? maxBatch),
      maxAgeMs: Math.max(dependencies.maxAgeMs, pace?.lingerMs ?? 0),
      concurrency: pace?.concurrency ?? CONCURRENCY,
      clock: dependencies.retry.clock,
      handle: (batch) => this.#analyse(batch).catch(() => undefined),
    });
  }

  get waiting(): number {
    return this.#batcher.waiting;
  }

  accept(tweets: readonly InFlight[]): void {
    this.#batcher.push(tweets);
  }

  clear(): void {
    this.#batcher.clear();
  }

  /** Rejects only when the pipeline closes: the batch then stays uncommitted and comes again. */
  async #analyse(batch: readonly InFlight[]): Promise<void> {
    const { facts, retry } = this.#dependencies;
    const startMs = retry.clock.nowMs();
    const outcomes = await this.#ask(batch);
    const atMs = retry.clock.nowMs();
    const analysed: Analysed[] = [];
    const failed: { readonly one: InFlight; readonly error: TweetscopeError }[] = [];
    for (const [index, one] of batch.entries()) {
      const outcome = outcomes[index] ?? missing();
      if (outcome.ok) analysed.push(Object.assign(one, { analysis: outcome.analysis, analysedMs: atMs }));
      else failed.push({ one, error: outcome.error });
    }
    facts.tell('batch', { stage: 'analyser', size: batch.length, durationMs: atMs - startMs });
    if (analysed.length > 0) {
      facts.tell('analysed', { tweets: analysed, atMs });
      this.#dependencies.next(analysed);
    }
    await this.#settleFailed(failed);
  }

  /** A batch refused as a whole is asked tweet by tweet, so that one that can't be analysed does not hold the rest. */
  async #ask(batch: readonly InFlight[]): Promise<readonly AnalysisOutcome[]> {
    const { analyser, retry } = this.#dependencies;
    const inputs = batch.map(inputOf);
    try {
      return await untilItSucceeds('analyser', retry, () => analyser.analyse(inputs, retry.signal));
    } catch (thrown) {
      retry.signal.throwIfAborted();
      if (batch.length === 1) return [{ ok: false, error: TweetscopeError.from(thrown, 'ANALYSIS_FAILED') }];
      const outcomes: AnalysisOutcome[] = [];
      for (const one of batch) outcomes.push(...(await this.#ask([one])));
      return outcomes;
    }
  }

  async #settleFailed(failed: readonly { readonly one: InFlight; readonly error: TweetscopeError }[]): Promise<void> {
    const { committer, deadLetters, retry } = this.#dependencies;
    const again = failed.filter(({ error }) => error.retryable);
    const lost = failed.filter(({ error }) => !error.retryable);
    if (again.length > 0) retry.clock.after(RETRY_DELAY_MS, () => this.accept(again.map(({ one }) => one)));
    if (lost.length === 0) return;
    await deadLetters.put(
      lost.flatMap(({ one, error }) => (one.message === null ? [] : casualtyOf(one.message, error, 'analyse'))),
    );
    for (const { one } of lost) one.finish();
    committer.advance();
  }
}

const RETRY_DELAY_MS = 1_000;

function inputOf({ tweet }: InFlight): AnalyserInput {
  return { id: tweet.tweet_id, text: tweet.text, lang: tweet.lang, hashtags: tweet.hashtags };
}

function missing(): AnalysisOutcome {
  return { ok: false, error: new TweetscopeError('ANALYSIS_FAILED', 'the analyser gave no result for this tweet') };
}
