import type { Part } from '#shared/contract/status.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { Producer } from './1-source/producer.ts';
import { ConsumeStage } from './2-consume/consume-stage.ts';
import { DeadLetters } from './2-consume/dead-letters.ts';
import { AnalyseStage } from './3-analyse/analyse-stage.ts';
import { StoreStage } from './4-store/store-stage.ts';
import { Committer } from './5-commit/committer.ts';
import { Budget } from './budget.ts';
import type { FactBus } from './observe/facts.ts';
import { PartMonitor } from './part-monitor.ts';
import type { PipelineOptions } from './pipeline-options.ts';
import type { Analyser } from './ports/analyser.ts';
import type { Broker, ConsumerListener, NextOffset, Subscription, TopicSpec } from './ports/broker.ts';
import { type Clock, sleep } from './ports/clock.ts';
import type { TweetSource } from './ports/source.ts';
import type { WritableStore } from './ports/tweet-store.ts';
import { type RetryContext, untilItSucceeds } from './retry.ts';
import { notAssigned } from './topic/reset-offsets.ts';
import { isTopicUnknown, TopicKeeper } from './topic/topic-keeper.ts';

export interface PipelinePorts {
  readonly source: TweetSource;
  readonly broker: Broker;
  readonly analyser: Analyser;
  readonly index: WritableStore;
  readonly archive: WritableStore;
  readonly clock: Clock;
  /** 0–1, to spread retries. */
  readonly random: () => number;
}

const DRAIN_POLL_MS = 10;

/**
 * The way of a tweet, top to bottom:
 *
 *     1 source → broker.publish          Producer
 *     2 broker.subscribe → decode        ConsumeStage ──▶ DeadLetters (what is not a tweet)
 *     3 analyse                          AnalyseStage
 *     4 index ∥ archive                  StoreStage, twice
 *     5 broker.commit                    Committer (what both stores have, in order)
 *
 * One run of it: started once, stopped once. Whatever was not committed is delivered again by the next run, and
 * absorbed by the stores, which write by tweet_id.
 */
export class Pipeline {
  readonly producer: Producer;
  readonly budget: Budget;
  readonly #ports: PipelinePorts;
  readonly #options: PipelineOptions;
  readonly #facts: FactBus;
  readonly #closing = new AbortController();
  readonly #consume: ConsumeStage;
  readonly #analyse: AnalyseStage;
  readonly #index: StoreStage;
  readonly #archive: StoreStage;
  readonly #committer: Committer;
  readonly #parts: PartMonitor;
  readonly #topics: TopicKeeper;
  readonly #retry: RetryContext;
  #subscription: Subscription | null = null;
  /** Under way where the broker could not be reached at the start. */
  #joining: Promise<void> = Promise.resolve();
  #paused = false;
  #consumerHeld = false;
  readonly #assigned = new Set<number>();
  #closed: Promise<void> | null = null;

  constructor(ports: PipelinePorts, options: PipelineOptions, facts: FactBus) {
    const { source, broker, analyser, index, archive, clock, random } = ports;
    this.#ports = ports;
    this.#options = options;
    this.#facts = facts;
    this.#parts = new PartMonitor(facts, clock);
    this.budget = new Budget({ messages: options.maxInFlight, bytes: options.maxInFlightBytes });
    this.#retry = { clock, random, parts: this.#parts, signal: this.#closing.signal };
    const retry = this.#retry;
    this.#topics = new TopicKeeper({ broker, topics: topicsOf(options), facts, clock });
    const deadLetters = new DeadLetters({ broker: this.#topics, topic: options.deadLetterTopic, facts, retry });
    this.#committer = new Committer({
      clock,
      facts,
      parts: this.#parts,
      budget: this.budget,
      intervalMs: options.commitIntervalMs,
    });
    const stage = { facts, retry, deadLetters, committer: this.#committer, maxAgeMs: options.batchAgeMs };
    this.#index = new StoreStage({ ...stage, store: index, name: 'index', maxBatch: options.storeBatch });
    this.#archive = new StoreStage({ ...stage, store: archive, name: 'archive', maxBatch: options.storeBatch });
    this.#analyse = new AnalyseStage({
      ...stage,
      analyser,
      maxBatch: options.analysisBatch,
      next: (tweets) => {
        this.#index.accept(tweets);
        this.#archive.accept(tweets);
      },
    });
    this.#consume = new ConsumeStage({
      clock,
      facts,
      deadLetters,
      budget: this.budget,
      committer: this.#committer,
      next: (tweets) => this.#analyse.accept(tweets),
    });
    this.producer = new Producer({
      source,
      broker: this.#topics,
      topic: options.topic.topic,
      deadLetters,
      facts,
      retry,
      count: options.count,
    });
  }

  /** Creates the topics where missing, joins the group, and starts to produce. A patient one may do so later. */
  async start(): Promise<void> {
    if (!this.#options.patient) return this.#join();
    this.#meetStores();
    try {
      await this.#join();
    } catch (thrown) {
      if (!TweetscopeError.from(thrown).retryable) throw thrown;
      this.#joining = this.#joinLater();
    }
  }

  /** As the producer's: resolves when the source ended and all it gave is durable. */
  async untilDone(): Promise<void> {
    await this.#joining;
    await this.producer.untilDone();
  }

  async #join(): Promise<void> {
    const { broker } = this.#ports;
    const { topic, group, from, maxInFlight } = this.#options;
    await this.#topics.prepare();
    this.#subscription ??= await broker.subscribe(
      { topic: topic.topic, group, from, maxBatch: Math.max(1, Math.min(500, Math.floor(maxInFlight / 4))) },
      this.#listener(),
    );
    if (this.#closing.signal.aborted) return;
    if (this.isConsumerHeld) this.#subscription.pause();
    this.#committer.start(this.#subscription);
    if (this.#options.produce) this.producer.start();
  }

  async #joinLater(): Promise<void> {
    try {
      await untilItSucceeds('broker', this.#retry, () => this.#join());
    } catch (thrown) {
      if (this.#closing.signal.aborted) return;
      // It answers, and refuses: no waiting mends that.
      this.#parts.up('broker');
      this.#parts.down('broker', thrown);
    }
  }

  /** A store that can't be reached is told at once, not when the first tweet is due. Writing nothing opens it. */
  #meetStores(): void {
    const { index, archive } = this.#ports;
    for (const [name, store] of [
      ['index', index],
      ['archive', archive],
    ] as const) {
      untilItSucceeds(name, this.#retry, () => store.write([])).catch(() => undefined);
    }
  }

  /** Source and consumer hold. What is in flight goes on to the commit. */
  pause(): void {
    this.#paused = true;
    this.producer.toggle(false);
    this.#subscription?.pause();
  }

  /** Everything goes on, the consumer too where it was held by itself. */
  resume(): void {
    this.#paused = false;
    this.producer.toggle(true);
    this.holdConsumer(false);
  }

  /** The consumer alone: the source goes on, and the log is the buffer. */
  holdConsumer(on: boolean): void {
    this.#consumerHeld = on;
    if (this.isConsumerHeld) this.#subscription?.pause();
    else this.#subscription?.resume();
  }

  get isConsumerHeld(): boolean {
    return this.#paused || this.#consumerHeld;
  }

  /**
   * Reads on from `targets`, and commits them at once: a partition with nothing to read would stay where it was.
   * @throws PARTITION_NOT_ASSIGNED, nothing moved then
   */
  async moveTo(targets: readonly NextOffset[]): Promise<void> {
    const missing = targets.filter(({ partition }) => !this.#assigned.has(partition));
    if (missing.length > 0) throw notAssigned(missing);
    for (const { partition, offset } of targets) await this.#subscription?.seek(partition, offset);
    await this.#subscription?.commit(targets);
  }

  /** Messages each part has still to work on. */
  waiting(part: Part): number {
    if (part === 'analyser') return this.#analyse.waiting;
    if (part === 'index') return this.#index.waiting;
    return part === 'archive' ? this.#archive.waiting : 0;
  }

  /** All that is in the log is stored and committed. The source may go on: this is a moment, not an end. */
  async isSettled(): Promise<boolean> {
    if (this.#committer.pending > 0) return false;
    const { topic, group } = this.#options;
    const partitions = await this.#ports.broker.lag(topic.topic, group).catch(() => null);
    return partitions !== null && this.#committer.pending === 0 && partitions.every(({ lag }) => lag === 0);
  }

  /**
   * Stops producing, finishes what is in flight (and what waits in the log, where it is no more than that), commits,
   * and leaves the group. What is not done by the deadline stays in the log for the next run.
   */
  async stop(drainTimeoutMs: number): Promise<void> {
    const { clock } = this.#ports;
    const deadlineMs = clock.nowMs() + drainTimeoutMs;
    await Promise.race([this.producer.stop(), sleep(clock, drainTimeoutMs, this.#closing.signal)]);
    const finishLog = !this.isConsumerHeld && (await this.#isShortOfWork());
    if (!finishLog) this.#subscription?.pause();
    while (clock.nowMs() < deadlineMs && !this.#closing.signal.aborted) {
      await this.#committer.commit();
      if (finishLog ? await this.isSettled() : this.#committer.pending === 0) break;
      await sleep(clock, DRAIN_POLL_MS, this.#closing.signal);
    }
    await this.#close();
  }

  /** Stops at once. Nothing is lost: what is not committed is delivered again by the next run. */
  async abort(): Promise<void> {
    const stopped = this.producer.stop();
    this.#closing.abort(new Error('the pipeline was stopped'));
    await stopped;
    await this.#close();
  }

  #close(): Promise<void> {
    this.#closed ??= this.#closeOnce();
    return this.#closed;
  }

  async #closeOnce(): Promise<void> {
    this.#subscription?.pause();
    if (this.#closing.signal.aborted) this.#committer.abandon();
    else await this.#committer.stop();
    this.#closing.abort(new Error('the pipeline has stopped'));
    this.#analyse.clear();
    this.#index.clear();
    this.#archive.clear();
    this.budget.release();
    await this.#joining;
    await this.#subscription?.close();
    this.#subscription = null;
  }

  /** Little enough waits in the log to finish it before leaving. */
  async #isShortOfWork(): Promise<boolean> {
    const { topic, group, maxInFlight } = this.#options;
    const partitions = await this.#ports.broker.lag(topic.topic, group).catch(() => null);
    return partitions !== null && partitions.reduce((sum, { lag }) => sum + lag, 0) <= maxInFlight * 2;
  }

  #listener(): ConsumerListener {
    const { clock } = this.#ports;
    return {
      onBatch: (partition, messages) => {
        this.#parts.up('broker');
        return this.#closing.signal.aborted ? Promise.resolve() : this.#consume.accept(partition, messages);
      },
      onAssigned: (partitions) => {
        this.#committer.assign(partitions);
        for (const { partition } of partitions) this.#assigned.add(partition);
        this.#facts.tell('assigned', { partitions, atMs: clock.nowMs() });
      },
      onRevoked: (partitions) => {
        this.#committer.revoke(partitions);
        for (const partition of partitions) this.#assigned.delete(partition);
        this.#facts.tell('revoked', { partitions, atMs: clock.nowMs() });
      },
      onError: (error) => {
        this.#parts.down('broker', error);
        if (isTopicUnknown(error)) this.#restoreTopic();
      },
    };
  }

  /** The producer would see to it, but may be off or at its end. */
  #restoreTopic(): void {
    const { topic } = this.#options.topic;
    untilItSucceeds('broker', this.#retry, () => this.#topics.restore(topic)).catch(() => undefined);
  }
}

/** Dead letters are few, and kept until somebody looks at them. */
function topicsOf({ topic, deadLetterTopic }: PipelineOptions): readonly TopicSpec[] {
  return [topic, { ...topic, topic: deadLetterTopic, partitions: 1, retentionMs: Number.POSITIVE_INFINITY }];
}
