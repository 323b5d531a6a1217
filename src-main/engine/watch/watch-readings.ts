import type { EngineStatus } from '#shared/contract/status.ts';
import type { WatchMetric } from '#shared/contract/watches.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** The mood is compared with what it was five minutes ago, or at the beginning where that is less. */
const RISE_MS = 5 * MINUTE_MS;
/** Shares of fewer tweets than this say nothing. */
const FEWEST_TWEETS = 30;

interface Reading {
  readonly atMs: number;
  readonly deadLetters: number;
  readonly errors: number;
  readonly judged: number;
  readonly right: number;
  readonly negativeShare: number | null;
  readonly costUsd: number | null;
}

/** Metrics of the last minutes, from one status a second; memory is bounded by the window. */
export class WatchReadings {
  /** Oldest first. */
  #readings: Reading[] = [];

  /** To be given one status a second of a running pipeline. */
  read(status: EngineStatus): Readonly<Record<WatchMetric, number | null>> {
    const now = readingOf(status);
    const last = this.#readings.at(-1);
    // Counts begin anew with each run.
    if (last !== undefined && (now.judged < last.judged || now.errors < last.errors)) this.#readings = [];
    this.#readings = [...this.#readings.filter(({ atMs }) => atMs > now.atMs - RISE_MS), now];
    const minuteAgo = this.#readings.find(({ atMs }) => atMs > now.atMs - MINUTE_MS) ?? now;
    const judged = now.judged - minuteAgo.judged;
    const { consumed, stored } = status.latencyMs;
    return {
      partsDown: status.parts.filter(({ state }) => state === 'down').length,
      lagMessages: status.lag.messages,
      lagSeconds: status.lag.seconds,
      storedPerSecond: Math.min(status.rates.indexed, status.rates.archived),
      consumedP99Ms: consumed.count === 0 ? null : consumed.p99,
      storedP99Ms: stored.count === 0 ? null : stored.p99,
      deadLettersPerMinute: now.deadLetters - minuteAgo.deadLetters,
      errorsPerMinute: now.errors - minuteAgo.errors,
      negativeShare: now.negativeShare,
      negativeShareRise: this.#rise(now),
      accuracy: judged < FEWEST_TWEETS ? null : (now.right - minuteAgo.right) / judged,
      costUsd: now.costUsd,
      costUsdPerHour: hourly(minuteAgo, now),
    };
  }

  #rise({ negativeShare }: Reading): number | null {
    const before = this.#readings.find((reading) => reading.negativeShare !== null)?.negativeShare ?? null;
    return negativeShare === null || before === null ? null : negativeShare - before;
  }
}

/** At the pace of the span; null where nothing is paid for, or no time has passed. */
function hourly(before: Reading, now: Reading): number | null {
  const spanMs = now.atMs - before.atMs;
  if (spanMs <= 0 || before.costUsd === null || now.costUsd === null) return null;
  return ((now.costUsd - before.costUsd) * HOUR_MS) / spanMs;
}

function readingOf({ nowMs, counts, errors, accuracy, sentiment, spending }: EngineStatus): Reading {
  const tweets = sentiment.negative + sentiment.neutral + sentiment.positive;
  return {
    atMs: nowMs,
    deadLetters: counts.deadLettered,
    errors: Object.values(errors).reduce((sum, count) => sum + count, 0),
    judged: accuracy.judged,
    right: accuracy.right,
    negativeShare: tweets < FEWEST_TWEETS ? null : sentiment.negative / tweets,
    costUsd: spending?.costUsd ?? null,
  };
}
