import type { Clock } from '#engine/ports/clock.ts';
import { Bell } from './bell.ts';
import { Bucket } from './bucket.ts';
import type { RateReading } from './rate-headers.ts';

interface OwnLimits {
  /** Infinity for none. */
  readonly requestsPerMinute: number;
  readonly tokensPerMinute: number;
}

/** Whose turn it is: no more requests and tokens a minute than settings and server allow, first come, first served. */
export class RateLimits {
  readonly #clock: Clock;
  readonly #requests: Bucket;
  readonly #tokens: Bucket;
  readonly #corrected: Bell;
  #pausedUntilMs = 0;
  #queue: Promise<void> = Promise.resolve();

  constructor(clock: Clock, own: OwnLimits) {
    this.#clock = clock;
    this.#requests = new Bucket(own.requestsPerMinute, clock.nowMs());
    this.#tokens = new Bucket(own.tokensPerMinute, clock.nowMs());
    this.#corrected = new Bell(clock);
  }

  /** Infinity where no limit is known. */
  get requestsPerMinute(): number {
    return this.#requests.perMinute;
  }

  get tokensPerMinute(): number {
    return this.#tokens.perMinute;
  }

  /** Resolves when a request of so many tokens may be sent. @throws the signal's reason when it aborts */
  acquire(tokens: number, signal: AbortSignal): Promise<void> {
    const turn = this.#queue.then(() => this.#wait(tokens, signal));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /** What the server says after each answer. */
  learn({ requests, tokens, retryAfterMs }: RateReading): void {
    const nowMs = this.#clock.nowMs();
    this.#requests.learn(requests.limit, requests.remaining, nowMs);
    this.#tokens.learn(tokens.limit, tokens.remaining, nowMs);
    this.#pausedUntilMs = Math.max(this.#pausedUntilMs, nowMs + retryAfterMs);
  }

  /** A request took other than was asked for: who waits for tokens looks again. */
  correct(acquired: number, used: number): void {
    this.#tokens.giveBack(acquired - used);
    this.#corrected.ring();
  }

  async #wait(tokens: number, signal: AbortSignal): Promise<void> {
    for (;;) {
      signal.throwIfAborted();
      const nowMs = this.#clock.nowMs();
      const waits = [this.#pausedUntilMs - nowMs, this.#requests.waitMs(1, nowMs), this.#tokens.waitMs(tokens, nowMs)];
      const waitMs = Math.max(...waits);
      if (waitMs <= 0) break;
      await this.#corrected.wait(waitMs, signal);
    }
    const nowMs = this.#clock.nowMs();
    this.#requests.take(1, nowMs);
    this.#tokens.take(tokens, nowMs);
  }
}
