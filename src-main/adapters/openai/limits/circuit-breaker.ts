import type { Clock } from '#engine/ports/clock.ts';
import type { TweetscopeError } from '#shared/errors/tweetscope-error.ts';

const FAILURES_TO_OPEN = 5;
const FIRST_REST_MS = 2_000;
const LONGEST_REST_MS = 60_000;

/**
 * Leaves a server that fails alone: after some failures in a row nothing is sent for a while, then one request tries,
 * and by its outcome all go on or the rest begins anew, twice as long.
 */
export class CircuitBreaker {
  readonly #clock: Clock;
  #failures = 0;
  #restMs = FIRST_REST_MS;
  #openUntilMs: number | null = null;
  #why: TweetscopeError | null = null;
  #isTrying = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get state(): 'closed' | 'open' | 'half-open' {
    if (this.#openUntilMs === null) return 'closed';
    return this.#isTrying || this.#clock.nowMs() >= this.#openUntilMs ? 'half-open' : 'open';
  }

  /** Asks to send; what comes of it must be told. @throws why nothing may be sent now */
  enter(): void {
    if (this.#openUntilMs === null) return;
    if (this.#why !== null && (this.#isTrying || this.#clock.nowMs() < this.#openUntilMs)) throw this.#why;
    this.#isTrying = true;
  }

  succeeded(): void {
    this.#failures = 0;
    this.#restMs = FIRST_REST_MS;
    this.#openUntilMs = null;
    this.#why = null;
    this.#isTrying = false;
  }

  failed(why: TweetscopeError): void {
    this.#failures += 1;
    if (this.#failures >= FAILURES_TO_OPEN || this.#isTrying) this.trip(why);
  }

  /** Opens at once: what can't heal by being asked again. */
  trip(why: TweetscopeError): void {
    // Requests that were under way when it opened say nothing new.
    const isNews = this.#openUntilMs === null || this.#isTrying;
    this.#why = why;
    this.#isTrying = false;
    if (!isNews) return;
    this.#openUntilMs = this.#clock.nowMs() + this.#restMs;
    this.#restMs = Math.min(LONGEST_REST_MS, this.#restMs * 2);
  }

  /** The attempt came to nothing either way: it was aborted. */
  abandoned(): void {
    this.#isTrying = false;
  }
}
