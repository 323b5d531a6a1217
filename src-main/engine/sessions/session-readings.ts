import type { SessionReading } from '#shared/session/session-record.ts';

const MOST_READINGS = 600;
const SHORTEST_SPAN_MS = 1_000;

/**
 * The course of a session in at most 600 spans: when they are full, each two become one, and new ones are twice as
 * long. So a record stays small however long a session runs.
 */
export class SessionReadings {
  #readings: SessionReading[] = [];
  #spanMs = SHORTEST_SPAN_MS;
  /** The first that is not written yet, or was changed since. */
  #fresh = 0;

  get all(): readonly SessionReading[] {
    return this.#readings;
  }

  add(reading: SessionReading): void {
    const last = this.#readings.at(-1);
    if (last !== undefined && last.spanMs + reading.spanMs <= this.#spanMs) {
      this.#readings[this.#readings.length - 1] = merged(last, reading);
      this.#fresh = Math.min(this.#fresh, this.#readings.length - 1);
    } else this.#readings.push(reading);
    if (this.#readings.length < MOST_READINGS) return;
    this.#readings = inPairs(this.#readings);
    this.#spanMs *= 2;
    this.#fresh = 0;
  }

  /** What is new or changed since the last call, and from which index on. */
  take(): { readonly from: number; readonly items: readonly SessionReading[] } {
    const from = this.#fresh;
    this.#fresh = this.#readings.length;
    return { from, items: this.#readings.slice(from) };
  }
}

function inPairs(readings: readonly SessionReading[]): SessionReading[] {
  return readings.flatMap((reading, at) => {
    if (at % 2 === 1) return [];
    const next = readings[at + 1];
    return [next === undefined ? reading : merged(reading, next)];
  });
}

function merged(one: SessionReading, next: SessionReading): SessionReading {
  const spanMs = one.spanMs + next.spanMs;
  const mean = (left: number, right: number) => (left * one.spanMs + right * next.spanMs) / spanMs;
  const greatest = (left: number | null, right: number | null) =>
    left === null || right === null ? (left ?? right) : Math.max(left, right);
  return {
    atMs: next.atMs,
    spanMs,
    producedPerSecond: mean(one.producedPerSecond, next.producedPerSecond),
    consumedPerSecond: mean(one.consumedPerSecond, next.consumedPerSecond),
    storedPerSecond: mean(one.storedPerSecond, next.storedPerSecond),
    lagMessages: Math.max(one.lagMessages, next.lagMessages),
    lagSeconds: Math.max(one.lagSeconds, next.lagSeconds),
    p50Ms: greatest(one.p50Ms, next.p50Ms),
    p99Ms: greatest(one.p99Ms, next.p99Ms),
    sentiment: {
      negative: one.sentiment.negative + next.sentiment.negative,
      neutral: one.sentiment.neutral + next.sentiment.neutral,
      positive: one.sentiment.positive + next.sentiment.positive,
    },
    deadLettered: one.deadLettered + next.deadLettered,
  };
}
