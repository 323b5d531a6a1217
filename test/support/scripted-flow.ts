import {
  type EngineStatus,
  type LatencySummary,
  PARTS,
  type Part,
  type PartStatus,
  type PipelineState,
  type StationCounts,
} from '#shared/contract/status.ts';
import type { Rate } from '#shared/domain/rate.ts';
import type { SimulatorState } from '#shared/domain/simulation.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';

const NAMES: Readonly<Record<Part, string>> = {
  source: 'Simulator',
  broker: 'Embedded log',
  analyser: 'Offline model',
  index: 'Embedded index',
  archive: 'Embedded archive',
};
const CAPACITY_PER_SECOND = 11_400;
const IN_FLIGHT_LIMIT = 5_000;
const SMOOTHING = 0.25;

/** The numbers of a pipeline that produces at its rate, and stores as much as it can while all its parts are up. */
export class ScriptedFlow {
  rate: Rate;
  sourceOn = true;
  produced = 0;
  consumed = 0;
  stored = 0;
  #state: PipelineState = 'stopped';
  #error: ErrorShape | null = null;
  #sinceMs: number;
  #startedAtMs: number | null = null;
  #advancedMs: number;
  #oldestMs: number;
  #rates = { produced: 0, consumed: 0, stored: 0 };
  readonly #down = new Map<Part, { readonly error: ErrorShape; readonly sinceMs: number }>();

  constructor(rate: Rate, nowMs: number) {
    this.rate = rate;
    this.#sinceMs = nowMs;
    this.#advancedMs = nowMs;
    this.#oldestMs = nowMs;
  }

  moveTo(state: PipelineState, nowMs: number): void {
    this.#state = state;
    this.#error = null;
    this.#sinceMs = nowMs;
    this.#advancedMs = nowMs;
    if (state === 'stopped') this.#startedAtMs = null;
    else this.#startedAtMs ??= nowMs;
  }

  fail(error: ErrorShape, nowMs: number): void {
    this.moveTo('stopped', nowMs);
    this.#state = 'failed';
    this.#error = error;
  }

  takeDown(part: Part, error: ErrorShape, nowMs: number): void {
    this.#down.set(part, { error, sinceMs: nowMs });
    this.#oldestMs = nowMs;
  }

  bringBack(part: Part, _nowMs: number): void {
    this.#down.delete(part);
  }

  isHealthy(): boolean {
    return this.#down.size === 0;
  }

  simulator(): SimulatorState {
    return { rate: this.rate, scenario: 'steady', languageWeights: { en: 3, fr: 1 }, seed: 42 };
  }

  advance(nowMs: number): void {
    const seconds = (nowMs - this.#advancedMs) / 1_000;
    if (seconds <= 0) return;
    this.#advancedMs = nowMs;
    const before = { produced: this.produced, consumed: this.consumed, stored: this.stored };
    if (this.#state === 'running') {
      if (this.sourceOn) this.produced += this.#perSecond() * seconds * (0.97 + Math.random() * 0.06);
      const room = CAPACITY_PER_SECOND * seconds;
      if (this.isHealthy()) this.stored = Math.min(this.produced, this.stored + room);
      this.consumed = Math.min(this.produced, this.stored + IN_FLIGHT_LIMIT, this.consumed + room);
      this.consumed = Math.max(this.consumed, this.stored);
      if (this.produced - this.stored < 1) this.#oldestMs = nowMs;
    }
    for (const key of ['produced', 'consumed', 'stored'] as const) {
      const perSecond = (this[key] - before[key]) / seconds;
      this.#rates[key] += (perSecond - this.#rates[key]) * SMOOTHING;
      if (this.#rates[key] < 0.01) this.#rates[key] = 0;
    }
  }

  status(nowMs: number): EngineStatus {
    this.advance(nowMs);
    const lag = Math.floor(this.produced - this.stored);
    const inFlight = Math.floor(this.consumed - this.stored);
    const analysed = this.#rates.consumed * 60;
    const base = this.#rates.consumed > 8_000 ? 30 : 4;
    return {
      state: this.#state,
      sinceMs: this.#sinceMs,
      error: this.#error,
      profile: 'embedded',
      startedAtMs: this.#startedAtMs,
      nowMs,
      source: { name: NAMES.source, on: this.sourceOn, simulator: this.simulator(), fraction: null, done: false },
      consumer: this.#state === 'running' ? 'reading' : this.#state === 'paused' ? 'held' : 'idle',
      counts: counts(this.produced, this.consumed, this.stored, Math.round),
      rates: counts(this.#rates.produced, this.#rates.consumed, this.#rates.stored, (value) => value),
      latencyMs: {
        consumed: summary(this.#rates.consumed, base * 0.5),
        analysed: summary(this.#rates.consumed, base * 0.8),
        stored: summary(this.#rates.stored, base * 1.6),
      },
      lag: {
        messages: lag,
        seconds: lag === 0 ? 0 : (nowMs - this.#oldestMs) / 1_000,
        partitions: [
          {
            partition: 0,
            lowWatermark: 0,
            highWatermark: Math.floor(this.produced),
            committed: Math.floor(this.stored),
            lag,
          },
        ],
      },
      inFlight: { messages: inFlight, bytes: inFlight * 400, limit: IN_FLIGHT_LIMIT },
      parts: PARTS.map((part) => this.#part(part, lag, inFlight)),
      sentiment: {
        negative: Math.round(analysed * 0.29),
        neutral: Math.round(analysed * 0.27),
        positive: Math.round(analysed * 0.44),
      },
      batches: {
        analyser: { count: 0, meanSize: 0, meanMs: 0 },
        index: { count: 0, meanSize: 0, meanMs: 0 },
        archive: { count: 0, meanSize: 0, meanMs: 0 },
      },
      errors: {},
      accuracy: { judged: Math.floor(this.consumed), right: Math.floor(this.consumed * 0.783) },
      rehearsals: [],
      alarms: [],
      spending: null,
    };
  }

  #part(part: Part, lag: number, inFlight: number): PartStatus {
    const down = this.#down.get(part);
    const waiting = part === 'broker' ? Math.max(0, lag - inFlight) : part === 'source' ? 0 : inFlight;
    const base = { part, name: NAMES[part], waiting: down || part === 'broker' ? waiting : Math.min(waiting, 12) };
    if (down !== undefined) return { ...base, state: 'down', sinceMs: down.sinceMs, error: down.error };
    if (this.#state !== 'running') return { ...base, state: 'idle', sinceMs: this.#sinceMs, error: null };
    const slow = part === 'analyser' && this.isHealthy() && inFlight >= IN_FLIGHT_LIMIT * 0.9;
    const state = slow ? 'slow' : 'ok';
    return { ...base, waiting: slow ? inFlight : base.waiting, state, sinceMs: this.#sinceMs, error: null };
  }

  #perSecond(): number {
    if (this.rate === 'natural') return 0.5;
    return this.rate === 'max' ? CAPACITY_PER_SECOND : this.rate;
  }
}

function counts(produced: number, consumed: number, stored: number, shape: (value: number) => number): StationCounts {
  return {
    produced: shape(produced),
    consumed: shape(consumed),
    analysed: shape(consumed),
    indexed: shape(stored),
    archived: shape(stored),
    committed: shape(stored),
    deadLettered: 0,
  };
}

function summary(perSecond: number, middle: number): LatencySummary {
  const count = Math.round(perSecond * 60);
  if (count === 0) return { count, p50: 0, p95: 0, p99: 0, max: 0 };
  return { count, p50: middle, p95: middle * 2.1, p99: middle * 3.4, max: middle * 7 };
}
