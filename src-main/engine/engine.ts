import type { EngineEvents, EventName } from '#shared/contract/events.ts';
import type { Fault, Rehearsal, RehearsalReport } from '#shared/contract/rehearsal.ts';
import type { EngineStatus, PipelineState } from '#shared/contract/status.ts';
import type { Reset, ResetPreview } from '#shared/contract/topic.ts';
import type { SimulatorChange, SimulatorState } from '#shared/domain/simulation.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { ChangeKind } from '#shared/session/session-events.ts';
import type { EngineOptions, EngineParts } from './engine-parts.ts';
import { ActivityLog } from './observe/activity-log.ts';
import { Cadence, TICK_MS } from './observe/cadence.ts';
import { FactBus } from './observe/facts.ts';
import { HistoryRecorder } from './observe/history-recorder.ts';
import { LagGauge } from './observe/lag-gauge.ts';
import { LiveFeed } from './observe/live-feed.ts';
import { Metrics } from './observe/metrics.ts';
import { PartBoard } from './observe/part-board.ts';
import { statusOf } from './observe/status-of.ts';
import { Ticker } from './observe/ticker.ts';
import { Pipeline } from './pipeline.ts';
import { sleep } from './ports/clock.ts';
import type { TweetSource } from './ports/source.ts';
import { FaultRehearsal } from './rehearsal/fault-rehearsal.ts';
import { SessionRecorder } from './sessions/session-recorder.ts';
import { moveIdleGroup, previewReset } from './topic/reset-offsets.ts';
import { Watcher } from './watch/watcher.ts';

const SETTLE_POLL_MS = 50;

type Listener = <Name extends EventName>(name: Name, payload: EngineEvents[Name]) => void;

interface Run {
  readonly pipeline: Pipeline;
  readonly source: TweetSource;
  readonly metrics: Metrics;
  readonly startedAtMs: number;
}

/** The pipeline with its switches and its gauges: what every shell holds on to. */
export class Engine {
  readonly facts = new FactBus();
  readonly activity = new ActivityLog(this.facts);
  readonly feed = new LiveFeed(this.facts);
  readonly history = new HistoryRecorder();
  readonly watcher: Watcher;
  readonly sessions: SessionRecorder;
  readonly #rehearsal: FaultRehearsal;
  readonly #parts: EngineParts;
  readonly #options: EngineOptions;
  readonly #board = new PartBoard(this.facts);
  readonly #lag: LagGauge;
  readonly #listeners = new Set<Listener>();
  readonly #ticker: Ticker;
  readonly #cadence = new Cadence();
  #state: PipelineState = 'stopped';
  #sinceMs: number;
  #error: TweetscopeError | null = null;
  #run: Run | null = null;
  /** The counts of the last run stay to be read after it. */
  #lastMetrics: Metrics | null = null;
  /** Start and stop requests, one after the other. */
  #switching: Promise<void> = Promise.resolve();

  constructor(parts: EngineParts, options: EngineOptions) {
    this.#parts = parts;
    this.#options = options;
    this.#sinceMs = parts.clock.nowMs();
    const { pipeline, rehearsalRefusal: refusal } = options;
    this.#rehearsal = new FaultRehearsal({ parts, topic: pipeline.topic.topic, facts: this.facts, refusal });
    this.watcher = new Watcher({ facts: this.facts, store: parts.watchStore, line: parts.alarmLine });
    this.sessions = new SessionRecorder({
      facts: this.facts,
      store: parts.sessionStore,
      about: options.about,
      random: parts.random,
      status: () => this.status(),
      topic: pipeline.topic.topic,
      group: pipeline.group,
    });
    this.#lag = new LagGauge(parts.broker, options.pipeline.topic.topic, options.pipeline.group);
    this.#ticker = new Ticker(parts.clock, TICK_MS, () => this.#tick());
  }

  /**
   * Takes over what an engine of this program remembers, which this one follows with other settings.
   * @param sameSession whether the session that was handed over goes on
   */
  inherit(earlier: Engine, sameSession: boolean): void {
    this.activity.inherit(earlier.activity);
    this.history.inherit(earlier.history);
    this.sessions.inherit(earlier.sessions, sameSession);
  }

  /** @returns call it to stop listening. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  status(): EngineStatus {
    const nowMs = this.#parts.clock.nowMs();
    const base = {
      state: this.#state,
      sinceMs: this.#sinceMs,
      error: this.#error,
      nowMs,
      lastMetrics: this.#lastMetrics,
    };
    return statusOf({
      ...base,
      run: this.#run,
      parts: this.#parts,
      board: this.#board,
      lag: this.#lag.latest,
      options: this.#options,
      rehearsals: this.#rehearsal.active(),
      alarms: this.watcher.firing(),
    });
  }

  /** Does nothing when it runs already. @throws what keeps the pipeline from starting; its state is then `failed` */
  start(): Promise<void> {
    return this.#switch(async () => {
      if (this.#run === null) await this.#start();
    });
  }

  /** Stops producing, drains within the deadline, commits. Does nothing when stopped. */
  stop(drainTimeoutMs = this.#options.drainTimeoutMs): Promise<void> {
    return this.#switch(async () => {
      if (this.#run === null) return;
      this.#rehearsal.endAll('stop');
      this.#enter('draining');
      await this.#run.pipeline.stop(drainTimeoutMs);
      await this.#finish();
    });
  }

  /** Stops at once, even while draining. Nothing is lost: what is not committed comes again. */
  async abort(): Promise<void> {
    this.#rehearsal.endAll('stop');
    await this.#run?.pipeline.abort();
    await this.#switch(() => (this.#run === null ? Promise.resolve() : this.#finish()));
  }

  /** @throws PIPELINE_NOT_RUNNING */
  pause(): void {
    this.#running().pipeline.pause();
    if (this.#state === 'running') this.#enter('paused');
  }

  /** @throws PIPELINE_NOT_RUNNING */
  resume(): void {
    this.#running().pipeline.resume();
    if (this.#state === 'paused') this.#enter('running');
  }

  /** The consumer alone holds or goes on. @throws PIPELINE_NOT_RUNNING */
  holdConsumer(on: boolean): void {
    this.#running().pipeline.holdConsumer(on);
    this.facts.tell('consumerHeld', { on, atMs: this.#parts.clock.nowMs() });
    this.#emit('status', this.status());
  }

  /** What `resetOffsets` would do now. @throws TOPIC_UNKNOWN, OFFSET_OUT_OF_RANGE */
  previewReset(reset: Reset): Promise<ResetPreview> {
    return previewReset(this.#parts.broker, this.#place(), reset);
  }

  /** Moves the group: by seek while the pipeline runs, else by joining it for a moment. @throws PARTITION_NOT_ASSIGNED */
  async resetOffsets(reset: Reset): Promise<ResetPreview> {
    const { promise, resolve } = Promise.withResolvers<ResetPreview>();
    await this.#switch(async () => {
      const preview = await this.previewReset(reset);
      const targets = preview.partitions.map(({ partition, target }) => ({ partition, offset: target }));
      if (this.#run === null) await moveIdleGroup(this.#parts.broker, this.#parts.clock, this.#place(), targets);
      else await this.#run.pipeline.moveTo(targets);
      this.facts.tell('offsetsReset', { preview, atMs: this.#parts.clock.nowMs() });
      await this.#tellStatus();
      this.#tellNews();
      resolve(preview);
    });
    return promise;
  }

  /** Whether the source produces. @throws PIPELINE_NOT_RUNNING */
  toggleSource(on: boolean): void {
    const { producer } = this.#running().pipeline;
    this.noteChange('source', onOrOff(producer.on), onOrOff(on));
    producer.toggle(on);
  }

  /** @throws REQUEST_INVALID where the source is not the simulator */
  changeSimulator(change: SimulatorChange): SimulatorState {
    const { simulator } = this.#parts.source;
    if (simulator === null) throw new TweetscopeError('REQUEST_INVALID', 'the source is not the simulator');
    const before = simulator.state();
    simulator.configure(change);
    this.#run?.pipeline.producer.wake();
    const after = simulator.state();
    this.noteChange('rate', String(before.rate), String(after.rate));
    this.noteChange('scenario', before.scenario, after.scenario);
    this.noteChange('languages', JSON.stringify(before.languageWeights), JSON.stringify(after.languageWeights));
    return after;
  }

  /** For the record of the session, where one is on; the same before and after is no change. */
  noteChange(what: ChangeKind, from: string, to: string): void {
    if (from !== to) this.facts.tell('changed', { what, from, to, atMs: this.#parts.clock.nowMs() });
  }

  /** Notes something that happened outside: a deployment, say. @throws PIPELINE_NOT_RUNNING */
  mark(text: string): void {
    this.#running();
    this.facts.tell('marked', { text, atMs: this.#parts.clock.nowMs() });
    this.sessions.flush();
  }

  /** Plays a fault on the running pipeline. @throws PIPELINE_NOT_RUNNING, REHEARSAL_REFUSED */
  startRehearsal(fault: Fault, seconds: number): Rehearsal {
    const { pipeline } = this.#running();
    const rehearsal = this.#rehearsal.start(fault, seconds);
    pipeline.producer.wake();
    this.#emit('status', this.status());
    return rehearsal;
  }

  /** Heals a fault before its time. Does nothing where it is not on. */
  endRehearsal(fault: Fault): void {
    this.#rehearsal.end(fault, 'hand');
    this.#run?.pipeline.producer.wake();
    this.#emit('status', this.status());
  }

  rehearsals(): RehearsalReport {
    return this.#rehearsal.report();
  }

  /**
   * Resolves when the source has ended and everything in the log is stored and committed.
   * @throws what made the source end early, once the rest is done
   */
  async untilSettled(): Promise<void> {
    const { pipeline } = this.#running();
    let failure: unknown = null;
    await pipeline.untilDone().catch((error) => {
      failure = error;
    });
    while (this.#run?.pipeline === pipeline && !(await pipeline.isSettled())) {
      await sleep(this.#parts.clock, SETTLE_POLL_MS);
    }
    if (failure !== null) throw failure;
  }

  /** Stops at once what still runs, and lets go of everything the engine opened itself. */
  async close(): Promise<void> {
    await this.abort();
    this.#ticker.stop();
    this.sessions.close();
    this.#rehearsal.close();
    this.activity.close();
    this.feed.close();
    this.#board.close();
  }

  async #start(): Promise<void> {
    const { clock, source: chosen, ...ports } = this.#parts;
    this.#error = null;
    this.#board.reset();
    this.#enter('starting');
    this.#parts.analyser.beginSession?.(this.sessions.spentUsd);
    const metrics = new Metrics(this.facts, clock.nowMs());
    try {
      const source = await chosen.open();
      const behindFaults = this.#rehearsal.behind({ ...ports, clock, source });
      const pipeline = new Pipeline(behindFaults, this.#options.pipeline, this.facts);
      // A session that goes on began before this run.
      const startedAtMs = this.sessions.startedAtMs ?? clock.nowMs();
      this.#run = { pipeline, source, metrics, startedAtMs };
      await pipeline.start();
      pipeline.untilDone().catch((error) => this.#sourceFailed(error));
    } catch (thrown) {
      this.#error = TweetscopeError.from(thrown);
      await this.#run?.pipeline.abort().catch(() => undefined);
      await this.#finish('failed');
      throw this.#error;
    }
    this.#ticker.start();
    this.#enter('running');
  }

  async #finish(state: PipelineState = 'stopped'): Promise<void> {
    this.#ticker.stop();
    await this.#lag.read();
    await this.#run?.source.close();
    this.#run?.metrics.close();
    this.#lastMetrics = this.#run?.metrics ?? this.#lastMetrics;
    this.#run = null;
    this.watcher.rest(this.#parts.clock.nowMs());
    this.#enter(state);
    this.#tellNews();
  }

  #sourceFailed(error: unknown): void {
    const atMs = this.#parts.clock.nowMs();
    this.facts.tell('partDown', { part: 'source', error: TweetscopeError.from(error), atMs });
  }

  #place() {
    const { topic, group, from } = this.#options.pipeline;
    return { topic: topic.topic, group, from };
  }

  #switch(action: () => Promise<void>): Promise<void> {
    const switched = this.#switching.then(action);
    this.#switching = switched.catch(() => undefined);
    return switched;
  }

  #running(): Run {
    if (this.#run === null) throw new TweetscopeError('PIPELINE_NOT_RUNNING', 'the pipeline is not running');
    return this.#run;
  }

  #enter(state: PipelineState): void {
    this.#state = state;
    this.#sinceMs = this.#parts.clock.nowMs();
    this.facts.tell('state', { state, error: state === 'failed' ? this.#error : null, atMs: this.#sinceMs });
    this.#emit('status', this.status());
  }

  async #tick(): Promise<void> {
    if (!this.#cadence.isDue({ isPaused: this.#state === 'paused', counts: this.#run?.metrics.counts() })) return;
    this.#tellNews();
    await this.#tellStatus();
  }

  async #tellStatus(): Promise<void> {
    await this.#lag.read();
    const status = this.status();
    this.#cadence.told(status.rates.consumed);
    if (this.#run !== null) {
      this.history.record(status);
      this.watcher.observe(status);
      this.sessions.observe(status);
    }
    this.#rehearsal.observe(status);
    this.#emit('status', status);
  }

  #tellNews(): void {
    const batch = this.feed.takeBatch();
    if (batch !== null) this.#emit('tweets', batch);
    const news = this.activity.takeUnread();
    if (news.length > 0) this.#emit('activity', news);
  }

  #emit<Name extends EventName>(name: Name, payload: EngineEvents[Name]): void {
    for (const listener of this.#listeners) listener(name, payload);
  }
}

const onOrOff = (on: boolean): string => (on ? 'on' : 'off');
