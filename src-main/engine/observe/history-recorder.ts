import type { HistoryReading } from '#shared/contract/history.ts';
import type { EngineStatus } from '#shared/contract/status.ts';

const KEPT_MS = 600_000;
const INTERVAL_MS = 1_000;

/** How the pipeline did in the last ten minutes, read once a second: a page that is opened late has its charts. */
export class HistoryRecorder {
  #readings: HistoryReading[] = [];

  /** Keeps the first status of each second. */
  record({ nowMs, rates, lag, latencyMs }: EngineStatus): void {
    const last = this.#readings.at(-1);
    if (last !== undefined && Math.floor(nowMs / INTERVAL_MS) <= Math.floor(last.atMs / INTERVAL_MS)) return;
    const { count, p50, p95, p99 } = latencyMs.stored;
    const reading: HistoryReading = {
      atMs: nowMs,
      producedPerSecond: rates.produced,
      storedPerSecond: Math.min(rates.indexed, rates.archived),
      lagMessages: lag.messages,
      lagSeconds: lag.seconds,
      latencyMs: count === 0 ? null : { p50, p95, p99 },
    };
    this.#readings = [...this.#readings.filter(({ atMs }) => atMs > nowMs - KEPT_MS), reading];
  }

  inherit(earlier: HistoryRecorder): void {
    this.#readings = earlier.#readings;
  }

  readings(): readonly HistoryReading[] {
    return this.#readings;
  }
}
