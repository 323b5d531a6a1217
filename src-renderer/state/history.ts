import type { HistoryReading } from '#shared/contract/history.ts';
import type { EngineStatus } from '#shared/contract/status.ts';

export const HISTORY_SECONDS = 600;

/** One reading a second, oldest first; columns of equal length, as the charts want them. */
export interface History {
  /** s since the epoch. */
  readonly atSeconds: readonly number[];
  readonly producedPerSecond: readonly (number | null)[];
  readonly storedPerSecond: readonly (number | null)[];
  readonly lagMessages: readonly (number | null)[];
  /** Age of the oldest message not yet committed. */
  readonly lagSeconds: readonly (number | null)[];
}

export const EMPTY_HISTORY: History = {
  atSeconds: [],
  producedPerSecond: [],
  storedPerSecond: [],
  lagMessages: [],
  lagSeconds: [],
};

/** Longer silence is drawn as a gap, not as a line. */
const GAP_SECONDS = 5;

/** What is in both stores. */
export function storedPerSecond({ rates }: EngineStatus): number {
  return Math.min(rates.indexed, rates.archived);
}

/** What the engine remembers, with what this page heard of later seconds. */
export function fromReadings(readings: readonly HistoryReading[], heard: History): History {
  const remembered = readings.reduce((history, reading) => withPoint(history, reading), EMPTY_HISTORY);
  const last = remembered.atSeconds.at(-1) ?? 0;
  const from = heard.atSeconds.findIndex((second) => second > last);
  if (from < 0) return remembered;
  const join = <Value>(before: readonly Value[], after: readonly Value[]) => [...before, ...after.slice(from)];
  return {
    atSeconds: join(remembered.atSeconds, heard.atSeconds),
    producedPerSecond: join(remembered.producedPerSecond, heard.producedPerSecond),
    storedPerSecond: join(remembered.storedPerSecond, heard.storedPerSecond),
    lagMessages: join(remembered.lagMessages, heard.lagMessages),
    lagSeconds: join(remembered.lagSeconds, heard.lagSeconds),
  };
}

/** Adds the reading unless there is one of the same second already. */
export function withReading(history: History, status: EngineStatus): History {
  return withPoint(history, {
    atMs: status.nowMs,
    producedPerSecond: status.rates.produced,
    storedPerSecond: storedPerSecond(status),
    lagMessages: status.lag.messages,
    lagSeconds: status.lag.seconds,
  });
}

type Point = Pick<HistoryReading, 'atMs' | 'producedPerSecond' | 'storedPerSecond' | 'lagMessages' | 'lagSeconds'>;

function withPoint(history: History, point: Point): History {
  const at = Math.floor(point.atMs / 1_000);
  const last = history.atSeconds.at(-1);
  if (last !== undefined && at <= last) return history;
  const gapped = last !== undefined && at - last > GAP_SECONDS ? append(history, last + 1, null) : history;
  return append(gapped, at, point);
}

function append(history: History, at: number, point: Point | null): History {
  const from = history.atSeconds.findIndex((second) => second > at - HISTORY_SECONDS);
  const kept = <Value>(column: readonly Value[], value: Value) => (from < 0 ? [value] : [...column.slice(from), value]);
  return {
    atSeconds: kept(history.atSeconds, at),
    producedPerSecond: kept(history.producedPerSecond, point?.producedPerSecond ?? null),
    storedPerSecond: kept(history.storedPerSecond, point?.storedPerSecond ?? null),
    lagMessages: kept(history.lagMessages, point?.lagMessages ?? null),
    lagSeconds: kept(history.lagSeconds, point?.lagSeconds ?? null),
  };
}
