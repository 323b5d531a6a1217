import type { Clock, Timer } from '../ports/clock.ts';

/** Does something at an interval; a round that takes longer delays the next one instead of meeting it. */
export class Ticker {
  readonly #clock: Clock;
  readonly #intervalMs: number;
  readonly #action: () => Promise<void>;
  #timer: Timer | null = null;

  constructor(clock: Clock, intervalMs: number, action: () => Promise<void>) {
    this.#clock = clock;
    this.#intervalMs = intervalMs;
    this.#action = action;
  }

  start(): void {
    if (this.#timer !== null) return;
    const again = (): void => {
      const timer = this.#clock.after(this.#intervalMs, () => {
        this.#action().then(() => {
          if (this.#timer === timer) again();
        });
      });
      this.#timer = timer;
    };
    again();
  }

  stop(): void {
    this.#timer?.cancel();
    this.#timer = null;
  }
}
