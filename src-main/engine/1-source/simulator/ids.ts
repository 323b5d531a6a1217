const EPOCH_MS = Date.UTC(2020, 0, 1);
const IDS_PER_MS = 100;
export const INSTANCES = 10_000_000;

/**
 * Tweet ids: 21 digits that sort by time, 12 for the ms since 2020, 2 for the sequence within that ms, 7 for the
 * instance, which tells simulators on one topic apart. A ms that has used its numbers borrows the next one, and a
 * clock that goes back is not followed, so ids of one instance only grow.
 */
export class TweetIds {
  readonly #instance: string;
  #ms = -1;
  #prefix = '';
  #sequence = 0;

  /** @param instance a whole number from 0 to 9,999,999 */
  constructor(instance: number) {
    this.#instance = String(instance % INSTANCES).padStart(7, '0');
  }

  next(nowMs: number): string {
    const ms = Math.max(0, Math.floor(nowMs) - EPOCH_MS);
    if (ms > this.#ms) this.#enter(ms);
    else if (this.#sequence === IDS_PER_MS) this.#enter(this.#ms + 1);
    const sequence = this.#sequence++;
    return `${this.#prefix}${sequence < 10 ? '0' : ''}${sequence}${this.#instance}`;
  }

  #enter(ms: number): void {
    this.#ms = ms;
    this.#prefix = String(ms).padStart(12, '0');
    this.#sequence = 0;
  }
}
