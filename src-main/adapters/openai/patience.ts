import type { Clock } from '#engine/ports/clock.ts';

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 300_000;
const MOST_REMEMBERED = 10_000;

/** Texts the model gave no sound answer for: each is asked again after a wait that grows, so that it costs little. */
export class Patience {
  readonly #clock: Clock;
  readonly #waits = new Map<string, { readonly untilMs: number; readonly waitMs: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get waiting(): number {
    return this.#waits.size;
  }

  /** @param key of the text */
  mustWait(key: string): boolean {
    return (this.#waits.get(key)?.untilMs ?? 0) > this.#clock.nowMs();
  }

  failed(key: string): void {
    const before = this.#waits.get(key)?.waitMs ?? FIRST_WAIT_MS / 2;
    const waitMs = Math.min(LONGEST_WAIT_MS, before * 2);
    this.#waits.delete(key);
    this.#waits.set(key, { untilMs: this.#clock.nowMs() + waitMs, waitMs });
    const [oldest] = this.#waits.keys();
    if (this.#waits.size > MOST_REMEMBERED && oldest !== undefined) this.#waits.delete(oldest);
  }

  succeeded(key: string): void {
    this.#waits.delete(key);
  }
}
