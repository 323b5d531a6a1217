import type { Clock } from '#engine/ports/clock.ts';
import { Bell } from './bell.ts';

const MINUTE_MS = 60_000;

interface Bounds {
  /** US dollars; Infinity for none. */
  readonly perSession: number;
  readonly perMinute: number;
}

/** Money set aside for a request before it is sent: the most it can cost. */
export interface Reservation {
  /** What it cost in the end: 0 where it was not charged, nothing where nobody knows and the most is assumed. */
  settle(usd?: number): void;
}

/** There is no room for a request now. */
export interface Shortage {
  /** Until there is, if all that is reserved costs as much; Infinity where time does not help. */
  readonly waitMs: number;
  /** Requests under way may turn out to have cost less, and then there is room. */
  readonly mayLeaveRoom: boolean;
}

interface Entry {
  readonly atMs: number;
  readonly session: number;
  usd: number;
  isOpen: boolean;
}

/** What may be spent. Nothing is sent that could pass a bound at its dearest. */
export class MoneyBudget {
  readonly #clock: Clock;
  readonly #bounds: Bounds;
  readonly #settled: Bell;
  #session = 0;
  #sessionNumber = 0;
  /** Of the last minute, and what is under way longer. */
  #entries: Entry[] = [];

  constructor(clock: Clock, bounds: Bounds) {
    this.#clock = clock;
    this.#bounds = bounds;
    this.#settled = new Bell(clock);
  }

  /** A new session, or one that goes on and spent something; what is under way counts in its minute only. */
  beginSession(spentUsd = 0): void {
    this.#session = spentUsd;
    this.#sessionNumber += 1;
  }

  /** Of the session; Infinity where it has no bound. */
  get left(): number {
    return Math.max(0, this.#bounds.perSession - this.#session);
  }

  /** @returns the reservation, or why there is none; `wait` then, and try again */
  reserve(mostUsd: number): Reservation | Shortage {
    const shortage = this.#shortage(mostUsd);
    return shortage ?? this.#reserved(mostUsd);
  }

  /** Until its time is over, or the cost of something under way is known. */
  wait({ waitMs }: Shortage, signal: AbortSignal): Promise<void> {
    return this.#settled.wait(waitMs, signal);
  }

  #reserved(mostUsd: number): Reservation {
    const entry: Entry = { atMs: this.#clock.nowMs(), session: this.#sessionNumber, usd: mostUsd, isOpen: true };
    this.#entries.push(entry);
    this.#session += mostUsd;
    return {
      settle: (usd = mostUsd) => {
        if (entry.session === this.#sessionNumber) this.#session += usd - entry.usd;
        entry.usd = usd;
        entry.isOpen = false;
        this.#settled.ring();
      },
    };
  }

  #shortage(mostUsd: number): Shortage | null {
    const { perSession, perMinute } = this.#bounds;
    const startMs = this.#clock.nowMs() - MINUTE_MS;
    this.#entries = this.#entries.filter(({ atMs, isOpen }) => isOpen || atMs > startMs);
    const open = this.#entries.filter(({ isOpen }) => isOpen);
    const ofSession = open.filter(({ session }) => session === this.#sessionNumber);
    const ofMinute = this.#entries.filter(({ atMs }) => atMs > startMs);
    const settledOfMinute = ofMinute.filter(({ isOpen }) => !isOpen);
    if (this.#session + mostUsd > perSession || mostUsd > perMinute) {
      const settled = this.#session - sumOf(ofSession) + mostUsd;
      return { waitMs: Number.POSITIVE_INFINITY, mayLeaveRoom: mostUsd <= perMinute && settled <= perSession };
    }
    const waitMs = this.#waitMs(ofMinute, mostUsd);
    return waitMs === 0 ? null : { waitMs, mayLeaveRoom: sumOf(settledOfMinute) + mostUsd <= perMinute };
  }

  #waitMs(minute: readonly Entry[], mostUsd: number): number {
    let spent = sumOf(minute);
    for (const { atMs, usd } of minute) {
      if (spent + mostUsd <= this.#bounds.perMinute) return 0;
      spent -= usd;
      if (spent + mostUsd <= this.#bounds.perMinute) return atMs + MINUTE_MS - this.#clock.nowMs();
    }
    return 0;
  }
}

function sumOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { usd }) => sum + usd, 0);
}
