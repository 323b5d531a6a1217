import {
  BATCH_STAGES,
  type BatchStage,
  type EngineStatus,
  type LatencyByHop,
  type StationCounts,
} from '#shared/contract/status.ts';
import { SENTIMENTS, type Sentiment } from '#shared/domain/analysis.ts';
import { type InFlight, isStored } from '../in-flight.ts';
import type { FactBus } from './facts.ts';
import { LatencyWindow } from './latency.ts';
import { RateWindow } from './rate-window.ts';
import { SlidingCounts } from './sliding-counts.ts';
import { StationTally } from './station-tally.ts';

const COUNTED = ['produced', 'consumed', 'analysed', 'indexed', 'archived', 'committed', 'deadLettered'] as const;
type Counted = (typeof COUNTED)[number];

/** Counts, rates and latencies of one run, learnt from the facts alone. */
export class Metrics {
  readonly #tally = new StationTally();
  readonly #rates = new RateWindow<Counted>(COUNTED);
  readonly #latency = { consumed: new LatencyWindow(), analysed: new LatencyWindow(), stored: new LatencyWindow() };
  readonly #sentiment = new SlidingCounts<Sentiment>(SENTIMENTS);
  readonly #accuracy = { judged: 0, right: 0 };
  readonly #batches = new Map<BatchStage, { count: number; size: number; durationMs: number }>();
  readonly #stopListening: readonly (() => void)[];

  readonly #sinceMs: number;

  /** @param sinceMs what was produced before it waited in the log: that is lag, and does not count as latency */
  constructor(facts: FactBus, sinceMs: number) {
    this.#sinceMs = sinceMs;
    this.#stopListening = [
      ...this.#tally.listen(facts),
      facts.on('consumed', ({ tweets, atMs }) => this.#time('consumed', tweets, atMs)),
      facts.on('analysed', ({ tweets, atMs }) => {
        this.#time('analysed', tweets, atMs);
        for (const { analysis, truth } of tweets) {
          this.#sentiment.add(analysis.sentiment, atMs);
          if (truth === null) continue;
          this.#accuracy.judged += 1;
          if (truth.sentiment === analysis.sentiment) this.#accuracy.right += 1;
        }
      }),
      facts.on('stored', ({ tweets, atMs }) => this.#time('stored', tweets.filter(isStored), atMs)),
      facts.on('batch', ({ stage, size, durationMs }) => {
        const sum = this.#batches.get(stage) ?? { count: 0, size: 0, durationMs: 0 };
        this.#batches.set(stage, {
          count: sum.count + 1,
          size: sum.size + size,
          durationMs: sum.durationMs + durationMs,
        });
      }),
    ];
  }

  counts(): StationCounts {
    return this.#tally.counts();
  }

  /** Per second over the last 5 s. Call it at regular intervals: each call is a sample. */
  rates(nowMs: number): StationCounts {
    return this.#rates.sample(nowMs, this.counts());
  }

  latency(nowMs: number): LatencyByHop {
    const { consumed, analysed, stored } = this.#latency;
    return { consumed: consumed.summary(nowMs), analysed: analysed.summary(nowMs), stored: stored.summary(nowMs) };
  }

  sentiment(nowMs: number): Readonly<Record<Sentiment, number>> {
    return this.#sentiment.totals(nowMs);
  }

  accuracy(): { readonly judged: number; readonly right: number } {
    return { ...this.#accuracy };
  }

  batches(): EngineStatus['batches'] {
    const summaryOf = (stage: BatchStage) => {
      const { count, size, durationMs } = this.#batches.get(stage) ?? { count: 0, size: 0, durationMs: 0 };
      return { count, meanSize: size / Math.max(1, count), meanMs: durationMs / Math.max(1, count) };
    };
    return Object.fromEntries(BATCH_STAGES.map((stage) => [stage, summaryOf(stage)])) as EngineStatus['batches'];
  }

  errors(): Readonly<Record<string, number>> {
    return this.#tally.errors();
  }

  close(): void {
    for (const stop of this.#stopListening) stop();
  }

  #time(hop: keyof LatencyByHop, tweets: readonly InFlight[], atMs: number): void {
    for (const { producedMs } of tweets) {
      if (producedMs !== null && producedMs >= this.#sinceMs) this.#latency[hop].record(atMs - producedMs, atMs);
    }
  }
}
