import type { Clock, Timer } from '#engine/ports/clock.ts';

interface Entry {
  readonly dueMs: number;
  readonly order: number;
  readonly callback: () => void;
}

/** Time that moves only when a test says so. Timers fire in order of due time, then of creation. */
export class FakeClock implements Clock {
  #nowMs: number;
  #order = 0;
  #timers: Entry[] = [];

  constructor(startMs = Date.UTC(2026, 0, 26, 23, 30)) {
    this.#nowMs = startMs;
  }

  nowMs(): number {
    return this.#nowMs;
  }

  after(delayMs: number, callback: () => void): Timer {
    const entry: Entry = { dueMs: this.#nowMs + Math.max(0, delayMs), order: this.#order++, callback };
    this.#timers.push(entry);
    const cancel = () => {
      this.#timers = this.#timers.filter((other) => other !== entry);
    };
    return { cancel };
  }

  /** Due time of the next timer, or null where none waits. */
  nextDueMs(): number | null {
    return this.#timers.length === 0 ? null : Math.min(...this.#timers.map((entry) => entry.dueMs));
  }

  /** Moves to the next timer, fires it and lets the promises it settled run. @returns false where none waits. */
  async step(): Promise<boolean> {
    const next = this.#timers.toSorted((a, b) => a.dueMs - b.dueMs || a.order - b.order)[0];
    if (next === undefined) return false;
    this.#timers = this.#timers.filter((entry) => entry !== next);
    this.#nowMs = Math.max(this.#nowMs, next.dueMs);
    next.callback();
    await settle();
    return true;
  }

  /** Lets `durationMs` pass, firing everything due in it. */
  async advance(durationMs: number): Promise<void> {
    const untilMs = this.#nowMs + durationMs;
    await settle();
    for (let due = this.nextDueMs(); due !== null && due <= untilMs; due = this.nextDueMs()) await this.step();
    this.#nowMs = untilMs;
  }
}

/** Lets all promise reactions that are ready run, and those they make ready in turn. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
