import type { Clock } from '#engine/ports/clock.ts';

/** Real time, so many times faster: waits of the program pass quickly beside a real server. */
export function hastyClock(times: number): Clock {
  const startMs = Date.now();
  const begin = performance.now();
  return {
    nowMs: () => startMs + (performance.now() - begin) * times,
    after: (delayMs, callback) => {
      const timer = setTimeout(callback, Math.max(0, delayMs) / times);
      return { cancel: () => clearTimeout(timer) };
    },
  };
}
