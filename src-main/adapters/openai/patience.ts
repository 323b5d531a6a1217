import type { Clock } from '#engine/ports/clock.ts';

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 300_000;
const MOST_REMEMBERED = 10_000;
/** Two and a half minutes of waits between them: longer than a model's bad moment, shorter than a person's patience. */
export const MOST_CHANCES = 6;

interface Wait {
  readonly untilMs: number;
  readonly waitMs: number;
  readonly chances: number;
}

/**
 * Texts the model gave no sound answer for: each is asked again after a wait that grows, so that it costs little, and is
 * given up in the end, so that it does not hold back for ever what comes behind it.
 */
export class Patience {
  readonly #clock: Clock;
  readonly #waits = new Map<string, Wait>();

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

  /** @returns whether the text is given up; it then begins anew where it comes again */
  failed(key: string): boolean {
    const before = this.#waits.get(key);
    const chances = (before?.chances ?? 0) + 1;
    this.#waits.delete(key);
    if (chances >= MOST_CHANCES) return true;
    const waitMs = Math.min(LONGEST_WAIT_MS, (before?.waitMs ?? FIRST_WAIT_MS / 2) * 2);
    this.#waits.set(key, { untilMs: this.#clock.nowMs() + waitMs, waitMs, chances });
    const [oldest] = this.#waits.keys();
    if (this.#waits.size > MOST_REMEMBERED && oldest !== undefined) this.#waits.delete(oldest);
    return false;
  }

  succeeded(key: string): void {
    this.#waits.delete(key);
  }
}
