import type { Fault } from '#shared/contract/rehearsal.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { type Clock, sleep } from '../ports/clock.ts';

interface ActiveFault {
  readonly untilMs: number;
  readonly healed: AbortController;
}

/** The faults that are on now: what the faulty parts ask before they do their work. */
export class ActiveFaults {
  readonly #clock: Clock;
  readonly #active = new Map<Fault, ActiveFault>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  begin(fault: Fault, untilMs: number): void {
    this.#active.set(fault, { untilMs, healed: new AbortController() });
  }

  heal(fault: Fault): void {
    this.#active.get(fault)?.healed.abort();
    this.#active.delete(fault);
  }

  has(fault: Fault): boolean {
    return this.#active.has(fault);
  }

  /** Waits while the fault is on, at most `durationMs`. */
  async delay(fault: Fault, durationMs: number): Promise<void> {
    const active = this.#active.get(fault);
    if (active !== undefined) await sleep(this.#clock, durationMs, active.healed.signal);
  }

  /** What a part would say if it had failed by itself, marked as rehearsed. */
  error(fault: Fault, words: string): TweetscopeError {
    const untilMs = this.#active.get(fault)?.untilMs ?? this.#clock.nowMs();
    const seconds = Math.max(0, Math.ceil((untilMs - this.#clock.nowMs()) / 1_000));
    return new TweetscopeError('REHEARSED', `rehearsed: ${words}`, {
      hint: `It heals by itself in ${seconds} s; end it sooner in Rehearse.`,
      data: { fault },
    });
  }
}
