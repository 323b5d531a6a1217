/** A token bucket: `atOnce` to begin with, refilled by `perSecond`. */
export class Allowance {
  readonly #atOnce: number;
  readonly #perSecond: number;
  readonly #nowMs: () => number;
  #left: number;
  #filledMs: number;

  constructor(limit: { readonly atOnce: number; readonly perSecond: number }, nowMs = () => performance.now()) {
    this.#atOnce = limit.atOnce;
    this.#perSecond = limit.perSecond;
    this.#nowMs = nowMs;
    this.#left = limit.atOnce;
    this.#filledMs = nowMs();
  }

  /** @returns false when nothing is left. */
  take(): boolean {
    const nowMs = this.#nowMs();
    this.#left = Math.min(this.#atOnce, this.#left + ((nowMs - this.#filledMs) / 1_000) * this.#perSecond);
    this.#filledMs = nowMs;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
