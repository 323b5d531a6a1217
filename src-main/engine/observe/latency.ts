import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';
import type { LatencySummary } from '#shared/contract/status.ts';

const SLOTS = 6;
const SLOT_MS = 10_000;
const MICROSECONDS = 1_000;

/** Latencies of the last minute, in six histograms of ten seconds each; recorded to the µs, three digits exact. */
export class LatencyWindow {
  readonly #slots: readonly RecordableHistogram[];
  readonly #merged: RecordableHistogram;
  #slotNumber = 0;

  constructor() {
    const options = { lowest: 1, highest: 86_400_000_000, figures: 3 };
    this.#slots = Array.from({ length: SLOTS }, () => createHistogram(options));
    this.#merged = createHistogram(options);
  }

  record(latencyMs: number, nowMs: number): void {
    this.#turnTo(nowMs);
    this.#slots[this.#slotNumber % SLOTS]?.record(Math.max(1, Math.round(latencyMs * MICROSECONDS)));
  }

  summary(nowMs: number): LatencySummary {
    this.#turnTo(nowMs);
    this.#merged.reset();
    for (const slot of this.#slots) this.#merged.add(slot);
    const { count } = this.#merged;
    if (count === 0) return { count: 0, p50: 0, p95: 0, p99: 0, max: 0 };
    const at = (percentile: number) => this.#merged.percentile(percentile) / MICROSECONDS;
    return { count, p50: at(50), p95: at(95), p99: at(99), max: this.#merged.max / MICROSECONDS };
  }

  /** Empties the slots that time has passed since the last call. */
  #turnTo(nowMs: number): void {
    const number = Math.floor(nowMs / SLOT_MS);
    const passed = Math.min(number - this.#slotNumber, SLOTS);
    for (let step = 0; step < passed; step++) this.#slots[(number - step) % SLOTS]?.reset();
    if (number > this.#slotNumber) this.#slotNumber = number;
  }
}
