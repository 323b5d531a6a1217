/** How the pipeline did at one moment. */
export interface HistoryReading {
  /** By the engine's clock. */
  readonly atMs: number;
  readonly producedPerSecond: number;
  /** In both stores. */
  readonly storedPerSecond: number;
  readonly lagMessages: number;
  readonly lagSeconds: number;
  /** From produced to stored, over the last minute; null where nothing was. */
  readonly latencyMs: { readonly p50: number; readonly p95: number; readonly p99: number } | null;
}
