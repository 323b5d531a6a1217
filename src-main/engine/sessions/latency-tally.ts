import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';
import { LATENCY_EDGES_MS, type SessionLatency } from '#shared/session/session-record.ts';

const MICROSECONDS = 1_000;
const HIGHEST_US = 86_400_000_000;

/** Latencies of a whole session: percentiles to three digits, and the bars of a histogram. */
export class LatencyTally {
  readonly #histogram: RecordableHistogram = createHistogram({ lowest: 1, highest: HIGHEST_US, figures: 3 });
  readonly #bars: number[] = Array.from({ length: LATENCY_EDGES_MS.length + 1 }, () => 0);

  record(latencyMs: number): void {
    this.#histogram.record(Math.min(HIGHEST_US, Math.max(1, Math.round(latencyMs * MICROSECONDS))));
    const found = LATENCY_EDGES_MS.findIndex((edge) => latencyMs <= edge);
    const bar = found === -1 ? LATENCY_EDGES_MS.length : found;
    this.#bars[bar] = (this.#bars[bar] ?? 0) + 1;
  }

  summary(): SessionLatency {
    const { count } = this.#histogram;
    const at = (percentile: number) => (count === 0 ? 0 : this.#histogram.percentile(percentile) / MICROSECONDS);
    const max = count === 0 ? 0 : this.#histogram.max / MICROSECONDS;
    return { count, p50: at(50), p95: at(95), p99: at(99), max, bars: [...this.#bars] };
  }
}
