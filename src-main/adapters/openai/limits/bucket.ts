const MINUTE_MS = 60_000;

/**
 * A limit per minute as a bucket that fills evenly: what was not used in a minute may be used at once, never more.
 * Follows what the server says of its own bucket.
 */
export class Bucket {
  readonly #own: number;
  #server: number | null = null;
  #level: number;
  #atMs: number;

  /** @param own limit of our own settings, Infinity for none */
  constructor(own: number, nowMs: number) {
    this.#own = own;
    this.#level = own;
    this.#atMs = nowMs;
  }

  /** Infinity where no limit is known. */
  get perMinute(): number {
    return Math.min(this.#own, this.#server ?? Number.POSITIVE_INFINITY);
  }

  /** How long until `amount` may be taken, ms; more than the bucket holds may be taken when it is full. */
  waitMs(amount: number, nowMs: number): number {
    this.#fill(nowMs);
    const missing = Math.min(amount, this.perMinute) - this.#level;
    return missing <= 0 ? 0 : Math.ceil((missing / this.perMinute) * MINUTE_MS);
  }

  take(amount: number, nowMs: number): void {
    this.#fill(nowMs);
    this.#level -= amount;
  }

  /** What was taken and not used; negative where more was used. */
  giveBack(amount: number): void {
    this.#level = Math.min(this.perMinute, this.#level + amount);
  }

  /** @param remaining in the server's bucket; requests under way may or may not be in it, so only less is believed */
  learn(limit: number | null, remaining: number | null, nowMs: number): void {
    this.#fill(nowMs);
    if (limit !== null && limit > 0) this.#server = limit;
    this.#level = Math.min(this.#level, this.perMinute, remaining ?? Number.POSITIVE_INFINITY);
  }

  #fill(nowMs: number): void {
    const passedMs = Math.max(0, nowMs - this.#atMs);
    this.#atMs = nowMs;
    if (this.perMinute === Number.POSITIVE_INFINITY) return;
    this.#level = Math.min(this.perMinute, this.#level + (passedMs / MINUTE_MS) * this.perMinute);
  }
}
