import type { Clock } from '#engine/ports/clock.ts';

const MINUTE_MS = 60_000;

interface Bounds {
  /** US dollars; Infinity for none. */
  readonly perSession: number;
  readonly perMinute: number;
}

/** Money set aside for a request before it is sent: the most it can cost. */
export interface Reservation {
  /** What it cost in the end; nothing where it was not charged. */
  settle(usd: number): void;
}

interface Entry {
  readonly atMs: number;
  usd: number;
}

/** What may be spent. Nothing is sent that could pass a bound at its dearest. */
export class MoneyBudget {
  readonly #clock: Clock;
  readonly #bounds: Bounds;
  #session = 0;
  #sessionNumber = 0;
  #minute: Entry[] = [];

  constructor(clock: Clock, bounds: Bounds) {
    this.#clock = clock;
    this.#bounds = bounds;
  }

  /** A new session; what is under way counts in its minute only. */
  beginSession(): void {
    this.#session = 0;
    this.#sessionNumber += 1;
  }

  /** Of the session; Infinity where it has no bound. */
  get left(): number {
    return Math.max(0, this.#bounds.perSession - this.#session);
  }

  /** @returns how long to wait, ms; Infinity where no waiting helps; or the reservation */
  reserve(mostUsd: number): Reservation | number {
    if (this.#session + mostUsd > this.#bounds.perSession || mostUsd > this.#bounds.perMinute) {
      return Number.POSITIVE_INFINITY;
    }
    const waitMs = this.#waitMs(mostUsd);
    if (waitMs > 0) return waitMs;
    const entry: Entry = { atMs: this.#clock.nowMs(), usd: mostUsd };
    this.#minute.push(entry);
    this.#session += mostUsd;
    const number = this.#sessionNumber;
    return {
      settle: (usd) => {
        if (number === this.#sessionNumber) this.#session += usd - entry.usd;
        entry.usd = usd;
      },
    };
  }

  #waitMs(mostUsd: number): number {
    const nowMs = this.#clock.nowMs();
    this.#minute = this.#minute.filter(({ atMs }) => atMs > nowMs - MINUTE_MS);
    let spent = this.#minute.reduce((sum, { usd }) => sum + usd, 0);
    for (const { atMs, usd } of this.#minute) {
      if (spent + mostUsd <= this.#bounds.perMinute) return 0;
      spent -= usd;
      if (spent + mostUsd <= this.#bounds.perMinute) return atMs + MINUTE_MS - nowMs;
    }
    return 0;
  }
}
