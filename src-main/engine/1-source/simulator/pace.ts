import { NATURAL_INTERVAL_MS, type Rate } from '#shared/domain/rate.ts';
import type { Random } from './random.ts';

/** A pause longer than this is not caught up with: a laptop that wakes must not flood the topic. */
const MOST_CREDIT_MS = 1_000;
/** Shorter waits would only make smaller batches. */
const LEAST_WAIT_MS = 5;
const MOST_WAIT_MS = 250;

/**
 * How the scenario bends time: with `speed` 3, a second counts as three. `elapsedMs` and `bentMs` start at 0 with
 * the scenario; over a whole cycle both are equal, so that the mean rate stays the wished one.
 */
export interface Tempo {
  bentMs(elapsedMs: number): number;
  speed(elapsedMs: number): number;
}

export const EVEN_TEMPO: Tempo = { bentMs: (elapsedMs) => elapsedMs, speed: () => 1 };

/** Says how many tweets are due, and how long to wait for the next. */
export class Pace {
  readonly #random: Random;
  #rate: Rate;
  #tempo: Tempo;
  #startMs: number | null = null;
  #lastBentMs = 0;
  /** Tweets due and not yet made, with fraction. */
  #credit = 0;
  /** In natural pace: how much bent time is left until the next tweet. */
  #naturalLeftMs: number;

  constructor(random: Random, rate: Rate, tempo: Tempo) {
    this.#random = random;
    this.#rate = rate;
    this.#tempo = tempo;
    this.#naturalLeftMs = this.#naturalInterval();
  }

  /** Holds from the next call of `due`, whatever was being waited for. */
  changeRate(rate: Rate): void {
    if (rate === this.#rate) return;
    this.#rate = rate;
    this.#credit = typeof rate === 'number' ? Math.min(this.#credit, mostCredit(rate)) : 0;
    this.#naturalLeftMs = this.#naturalInterval();
  }

  changeTempo(tempo: Tempo): void {
    this.#tempo = tempo;
    this.#startMs = null;
  }

  /** Tweets to make now, at most `limit`. */
  due(nowMs: number, limit: number): number {
    const passedMs = this.#pass(nowMs);
    if (this.#rate === 'max') return limit;
    if (this.#rate === 'natural') return this.#naturalDue(passedMs, limit);
    this.#credit = Math.min(this.#credit + (passedMs * this.#rate) / 1_000, mostCredit(this.#rate));
    // A sum of fractions may fall short of the whole number it stands for.
    const due = Math.min(Math.floor(this.#credit + 1e-9), limit);
    this.#credit = Math.max(0, this.#credit - due);
    return due;
  }

  /** How long until another tweet is due, ms; 0 for at once. */
  waitMs(nowMs: number): number {
    if (this.#rate === 'max') return 0;
    if (this.#rate === 0) return MOST_WAIT_MS;
    const bentMs = this.#rate === 'natural' ? this.#naturalLeftMs : ((1 - this.#credit) * 1_000) / this.#rate;
    if (bentMs <= 0) return 0;
    const waitMs = bentMs / this.#tempo.speed(nowMs - (this.#startMs ?? nowMs));
    return Math.min(Math.max(waitMs, LEAST_WAIT_MS), MOST_WAIT_MS);
  }

  /** @returns bent ms since the last call; 0 for the first one, and where the clock went back */
  #pass(nowMs: number): number {
    if (this.#startMs === null || nowMs < this.#startMs) {
      this.#startMs = nowMs;
      this.#lastBentMs = 0;
    }
    const bentMs = this.#tempo.bentMs(nowMs - this.#startMs);
    const passedMs = Math.max(0, bentMs - this.#lastBentMs);
    this.#lastBentMs = bentMs;
    return passedMs;
  }

  #naturalDue(passedMs: number, limit: number): number {
    this.#naturalLeftMs -= passedMs;
    if (this.#naturalLeftMs > 0 || limit === 0) return 0;
    this.#naturalLeftMs = this.#naturalInterval();
    return 1;
  }

  #naturalInterval(): number {
    return NATURAL_INTERVAL_MS.min + this.#random.fraction() * (NATURAL_INTERVAL_MS.max - NATURAL_INTERVAL_MS.min);
  }
}

const mostCredit = (rate: number) => Math.max(1, (rate * MOST_CREDIT_MS) / 1_000);
