import type { Rate } from '#shared/domain/rate.ts';

/** `recorded` follows the times in the file, a number is tweets per second, `max` never waits. */
export type FilePace = Exclude<Rate, 'natural'> | 'recorded';

/** A longer gap between two recorded times counts as this long: a night in the file is not a night of waiting. */
export const LONGEST_RECORDED_GAP_MS = 60_000;
/** Time lost to a stall or a pause beyond this is not caught up: no flood after it. */
const MOST_BEHIND_MS = 1_000;

/**
 * When the next tweet of a file is due. Each one moves the due time on by its interval, whatever the moment it was
 * really taken, so the rate is exact on average. Times count from the first tweet: as ms since the epoch, a double
 * would round an interval of 0.05 ms by up to 0.2 %.
 */
export class ReplayPace {
  readonly #pace: FilePace;
  readonly #speedUp: number;
  #originMs: number | null = null;
  #dueMs = 0;
  /** Recorded time that the next gap counts from. */
  #recordedMs: number | null = null;

  constructor(pace: FilePace, speedUp: number) {
    this.#pace = pace;
    this.#speedUp = speedUp;
  }

  /** Schedules the next tweet, recorded at `recordedMs` (null where its time is unknown). Once per tweet, in order. */
  schedule(recordedMs: number | null, nowMs: number): void {
    const intervalMs = this.#intervalMs(recordedMs);
    if (this.#originMs === null) {
      this.#originMs = nowMs;
      this.#dueMs = Number.isFinite(intervalMs) ? 0 : intervalMs;
      return;
    }
    this.#dueMs = Math.max(this.#dueMs + intervalMs, nowMs - this.#originMs - MOST_BEHIND_MS);
  }

  /** How long until the scheduled tweet is due; 0 where it is. */
  waitMs(nowMs: number): number {
    if (this.#pace === 'max' || this.#originMs === null) return 0;
    return Math.max(0, this.#dueMs - (nowMs - this.#originMs));
  }

  #intervalMs(recordedMs: number | null): number {
    if (this.#pace === 'max') return 0;
    if (this.#pace !== 'recorded') return 1_000 / this.#pace;
    const before = this.#recordedMs;
    if (recordedMs === null) return 0;
    const gapMs = before === null ? 0 : recordedMs - before;
    if (gapMs >= 0 || gapMs < -LONGEST_RECORDED_GAP_MS) this.#recordedMs = recordedMs;
    if (before === null) this.#recordedMs = recordedMs;
    return Math.min(Math.max(0, gapMs), LONGEST_RECORDED_GAP_MS) / this.#speedUp;
  }
}
