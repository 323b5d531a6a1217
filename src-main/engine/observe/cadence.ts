import type { StationCounts } from '#shared/contract/status.ts';

export const TICK_MS = 250;
/** More pass than anyone reads: figures that change twice a second are easier on the eye, and cost half. */
const TICKS_BUSY = 2;
const BUSY_PER_SECOND = 20;
/** Paused and with nothing under way only the time goes on: every four seconds is enough, and lets the machine rest. */
const TICKS_AT_REST = 16;

export interface Pulse {
  readonly isPaused: boolean;
  /** Since the pipeline started, by station. */
  readonly counts: StationCounts | undefined;
}

/** At which ticks the engine tells of itself. Every telling costs the engine, the line and the page, which is drawn anew. */
export class Cadence {
  #ticks = 0;
  #passed = 0;
  #perSecond = 0;

  /** Call it at every tick. */
  isDue({ isPaused, counts }: Pulse): boolean {
    const passed = Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0);
    const isAtRest = isPaused && passed === this.#passed;
    this.#passed = passed;
    this.#ticks++;
    if (isAtRest) return this.#ticks >= TICKS_AT_REST;
    return this.#perSecond <= BUSY_PER_SECOND || this.#ticks >= TICKS_BUSY;
  }

  /** @param perSecond messages consumed, as told */
  told(perSecond: number): void {
    this.#ticks = 0;
    this.#perSecond = perSecond;
  }
}
