import { type Clock, sleep } from '#engine/ports/clock.ts';

const LONGEST_MS = 60_000;

/** Wakes who waits for time to pass, where something happens meanwhile that makes it worth looking again. */
export class Bell {
  readonly #clock: Clock;
  #rung = new AbortController();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  ring(): void {
    this.#rung.abort();
    this.#rung = new AbortController();
  }

  /** Resolves after `waitMs`, at the latest after a minute, when the bell rings, or when the signal aborts. */
  wait(waitMs: number, signal: AbortSignal): Promise<void> {
    return sleep(this.#clock, Math.min(waitMs, LONGEST_MS), AbortSignal.any([this.#rung.signal, signal]));
  }
}
