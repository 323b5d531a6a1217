import type { Sentiment } from '../domain/analysis.ts';
import type { SimulatorState } from '../domain/simulation.ts';
import type { ErrorShape } from '../errors/tweetscope-error.ts';
import type { Rehearsal } from './rehearsal.ts';
import type { Spending } from './spending.ts';
import type { Watch } from './watches.ts';

/** `draining`: producing has stopped, what is in flight is being stored and committed. */
export type PipelineState = 'stopped' | 'starting' | 'running' | 'paused' | 'draining' | 'failed';

/** The stations a tweet passes, in order. */
export const STATIONS = ['produced', 'consumed', 'analysed', 'indexed', 'archived', 'committed'] as const;
export type Station = (typeof STATIONS)[number];

/** Messages since the pipeline started, or of its last run where it is stopped. `deadLettered` counts what went to `tweets_dlq` instead of the stores. */
export type StationCounts = Readonly<Record<Station | 'deadLettered', number>>;

/** Over the last minute, in ms; all 0 where count is 0. */
export interface LatencySummary {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** From `produced` to the station named, each including all before it. */
export interface LatencyByHop {
  readonly consumed: LatencySummary;
  readonly analysed: LatencySummary;
  readonly stored: LatencySummary;
}

export const PARTS = ['source', 'broker', 'analyser', 'index', 'archive'] as const;
export type Part = (typeof PARTS)[number];

export const BATCH_STAGES = ['analyser', 'index', 'archive'] as const;
export type BatchStage = (typeof BATCH_STAGES)[number];

export interface BatchSummary {
  readonly count: number;
  /** Messages in a batch, on average; 0 where there was none. */
  readonly meanSize: number;
  /** Time a batch took, on average, waiting for a part that was down included, ms. */
  readonly meanMs: number;
}

/** What a person calls them. */
export const PART_NAMES: Readonly<Record<Part, string>> = {
  source: 'The source',
  broker: 'The broker',
  analyser: 'The analyser',
  index: 'The search index',
  archive: 'The archive',
};

export interface PartStatus {
  readonly part: Part;
  /** The adapter, for example `Embedded log`. */
  readonly name: string;
  readonly state: 'idle' | 'ok' | 'slow' | 'down';
  /** Since when it is in this state, ms since the epoch. */
  readonly sinceMs: number;
  /** Why it is down; null otherwise. */
  readonly error: ErrorShape | null;
  /** Messages waiting for this part, in flight or in the log. */
  readonly waiting: number;
}

export interface PartitionStatus {
  readonly partition: number;
  readonly lowWatermark: number;
  readonly highWatermark: number;
  readonly committed: number | null;
  readonly lag: number;
}

export interface EngineStatus {
  readonly state: PipelineState;
  /** Since when it is in this state, ms since the epoch. */
  readonly sinceMs: number;
  /** Why it failed; null unless `state` is failed. */
  readonly error: ErrorShape | null;
  readonly profile: string;
  /** Start of the running session, ms since the epoch; null when stopped. */
  readonly startedAtMs: number | null;
  /** The engine's clock at this reading. */
  readonly nowMs: number;
  readonly source: {
    readonly name: string;
    /** Whether it produces (the toggle), whatever its rate. */
    readonly on: boolean;
    /** null where the source is not the simulator. */
    readonly simulator: SimulatorState | null;
    /** 0–1; null where it has no end. */
    readonly fraction: number | null;
    readonly done: boolean;
  };
  /** Whether messages are read: `held` by hand or with the pipeline, `idle` while it is stopped. */
  readonly consumer: 'idle' | 'reading' | 'held';
  readonly counts: StationCounts;
  /** Per second, over the last 5 s. */
  readonly rates: StationCounts;
  readonly latencyMs: LatencyByHop;
  readonly lag: {
    readonly messages: number;
    /** Age of the oldest message not yet committed, s; 0 where lag is 0. */
    readonly seconds: number;
    readonly partitions: readonly PartitionStatus[];
  };
  readonly inFlight: { readonly messages: number; readonly bytes: number; readonly limit: number };
  readonly parts: readonly PartStatus[];
  /** Batches since the pipeline started, by the stage that works in batches. */
  readonly batches: Readonly<Record<BatchStage, BatchSummary>>;
  /** How often each error code took a part down or a message to the dead letters, since the pipeline started. */
  readonly errors: Readonly<Record<string, number>>;
  /** Sentiment of what was analysed in the last minute. */
  readonly sentiment: Readonly<Record<Sentiment, number>>;
  /** Against the simulator's hidden truth, since the pipeline started. */
  readonly accuracy: { readonly judged: number; readonly right: number };
  /** Faults that are played on purpose now. */
  readonly rehearsals: readonly Rehearsal[];
  /** Watches that fire now. */
  readonly alarms: readonly Watch[];
  /** What a paid analyser used and is allowed; null where the analyser costs nothing. */
  readonly spending: Spending | null;
}
