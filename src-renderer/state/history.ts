import type { EngineStatus } from '#shared/contract/status.ts';

export const HISTORY_SECONDS = 300;

/** One reading a second, oldest first; columns of equal length, as the charts want them. */
export interface History {
  /** s since the epoch. */
  readonly atSeconds: readonly number[];
  readonly producedPerSecond: readonly (number | null)[];
  readonly storedPerSecond: readonly (number | null)[];
  readonly lagMessages: readonly (number | null)[];
}

export const EMPTY_HISTORY: History = {
  atSeconds: [],
  producedPerSecond: [],
  storedPerSecond: [],
  lagMessages: [],
};

/** Longer silence is drawn as a gap, not as a line. */
const GAP_SECONDS = 5;

/** What is in both stores. */
export function storedPerSecond({ rates }: EngineStatus): number {
  return Math.min(rates.indexed, rates.archived);
}

/** Adds the reading unless there is one of the same second already. */
export function withReading(history: History, status: EngineStatus): History {
  const at = Math.floor(status.nowMs / 1_000);
  const last = history.atSeconds.at(-1);
  if (last !== undefined && at <= last) return history;
  const gapped = last !== undefined && at - last > GAP_SECONDS ? append(history, last + 1, null) : history;
  return append(gapped, at, status);
}

function append(history: History, at: number, status: EngineStatus | null): History {
  const from = history.atSeconds.findIndex((second) => second > at - HISTORY_SECONDS);
  const kept = <Value>(column: readonly Value[], value: Value) => (from < 0 ? [value] : [...column.slice(from), value]);
  return {
    atSeconds: kept(history.atSeconds, at),
    producedPerSecond: kept(history.producedPerSecond, status?.rates.produced ?? null),
    storedPerSecond: kept(history.storedPerSecond, status === null ? null : storedPerSecond(status)),
    lagMessages: kept(history.lagMessages, status?.lag.messages ?? null),
  };
}
