import type { Rehearsal } from '#shared/contract/rehearsal.ts';
import type { EngineStatus, Part, PipelineState, StationCounts } from '#shared/contract/status.ts';
import type { Watch } from '#shared/contract/watches.ts';
import type { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { EngineOptions, EngineParts } from '../engine-parts.ts';
import type { Pipeline } from '../pipeline.ts';
import type { PartitionLag } from '../ports/broker.ts';
import type { TweetSource } from '../ports/source.ts';
import type { Metrics } from './metrics.ts';
import type { PartBoard, PartReading } from './part-board.ts';

interface Readings {
  readonly state: PipelineState;
  readonly sinceMs: number;
  readonly error: TweetscopeError | null;
  readonly nowMs: number;
  readonly run: {
    readonly pipeline: Pipeline;
    readonly source: TweetSource;
    readonly metrics: Metrics;
    readonly startedAtMs: number;
  } | null;
  /** Of the run before, where none is on. */
  readonly lastMetrics: Metrics | null;
  readonly parts: EngineParts;
  readonly options: EngineOptions;
  readonly board: PartBoard;
  readonly lag: readonly PartitionLag[];
  readonly rehearsals: readonly Rehearsal[];
  readonly alarms: readonly Watch[];
}

const NO_COUNTS: StationCounts = {
  produced: 0,
  consumed: 0,
  analysed: 0,
  indexed: 0,
  archived: 0,
  committed: 0,
  deadLettered: 0,
};
const NO_BATCH = { count: 0, meanSize: 0, meanMs: 0 };
const NO_BATCHES = { analyser: NO_BATCH, index: NO_BATCH, archive: NO_BATCH };
const NO_LATENCY = { count: 0, p50: 0, p95: 0, p99: 0, max: 0 };
/** From this share of the in-flight budget on, the part with the most waiting is what holds the pipeline back. */
const FULL_SHARE = 0.9;

/** The pipeline at a glance, put together from its gauges. */
export function statusOf(readings: Readings): EngineStatus {
  const { state, sinceMs, error, nowMs, run, options, board, lag } = readings;
  const metrics = run?.metrics ?? readings.lastMetrics;
  const messages = lag.reduce((sum, partition) => sum + partition.lag, 0);
  const oldestMs = Math.min(...lag.map((partition) => partition.oldestUncommittedMs ?? Number.POSITIVE_INFINITY));
  return {
    state,
    sinceMs,
    error: error?.toShape() ?? null,
    profile: options.profile,
    startedAtMs: run?.startedAtMs ?? null,
    nowMs,
    source: sourceOf(readings),
    consumer: run === null ? 'idle' : run.pipeline.isConsumerHeld ? 'held' : 'reading',
    counts: metrics?.counts() ?? NO_COUNTS,
    rates: run?.metrics.rates(nowMs) ?? NO_COUNTS,
    latencyMs: metrics?.latency(nowMs) ?? { consumed: NO_LATENCY, analysed: NO_LATENCY, stored: NO_LATENCY },
    lag: {
      messages,
      seconds: Number.isFinite(oldestMs) ? Math.max(0, nowMs - oldestMs) / 1_000 : 0,
      partitions: lag.map(({ oldestUncommittedMs: _, ...partition }) => partition),
    },
    inFlight: {
      messages: run?.pipeline.budget.messages ?? 0,
      bytes: run?.pipeline.budget.bytes ?? 0,
      limit: options.pipeline.maxInFlight,
    },
    parts: board.statuses(nowMs, (part) => readingOf(part, readings, messages)),
    batches: metrics?.batches() ?? NO_BATCHES,
    errors: metrics?.errors() ?? {},
    sentiment: metrics?.sentiment(nowMs) ?? { negative: 0, neutral: 0, positive: 0 },
    accuracy: metrics?.accuracy() ?? { judged: 0, right: 0 },
    rehearsals: readings.rehearsals,
    alarms: readings.alarms,
    spending: readings.parts.analyser.spending?.() ?? null,
  };
}

function sourceOf({ run, parts }: Readings): EngineStatus['source'] {
  return {
    name: parts.source.name,
    on: run?.pipeline.producer.on ?? false,
    simulator: parts.source.simulator?.state() ?? null,
    fraction: run?.source.progress().fraction ?? null,
    done: run?.pipeline.producer.done ?? false,
  };
}

function readingOf(part: Part, { run, parts }: Readings, lagMessages: number): PartReading {
  const name = parts[part].name;
  if (run === null) return { name, waiting: 0, idle: true, slow: false };
  const { budget, producer } = run.pipeline;
  const waiting = part === 'broker' ? Math.max(0, lagMessages - budget.messages) : run.pipeline.waiting(part);
  const idle = part === 'source' && (!producer.on || producer.done);
  const stages: readonly Part[] = ['analyser', 'index', 'archive'];
  const full = budget.messages >= budget.limits.messages * FULL_SHARE;
  const longest = Math.max(...stages.map((stage) => run.pipeline.waiting(stage)));
  return { name, waiting, idle, slow: full && stages.includes(part) && waiting > 0 && waiting === longest };
}
