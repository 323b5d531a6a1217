import type { Clock } from '#engine/ports/clock.ts';

/** The machine's time. The monotonic clock, set to the wall clock once at start: it never goes backwards. */
export const systemClock: Clock = {
  nowMs: () => performance.timeOrigin + performance.now(),
  after: (delayMs, callback) => {
    const timer = setTimeout(callback, delayMs);
    return { cancel: () => clearTimeout(timer) };
  },
};
