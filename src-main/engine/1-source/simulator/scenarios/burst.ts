import type { Tempo } from '../pace.ts';

const MINUTE_MS = 60_000;
const BURST_MS = 10_000;
const BURST_SPEED = 3;
const QUIET_SPEED = 0.6;

/** Five times as many for 10 s of each minute, and the mean kept: 10 s × 3 + 50 s × 0.6 = 60 s. */
export const BURST_TEMPO: Tempo = {
  bentMs: (elapsedMs) => {
    const inMinuteMs = elapsedMs % MINUTE_MS;
    const quietMs = Math.max(0, inMinuteMs - BURST_MS);
    return elapsedMs - inMinuteMs + (inMinuteMs - quietMs) * BURST_SPEED + quietMs * QUIET_SPEED;
  },
  speed: (elapsedMs) => (elapsedMs % MINUTE_MS < BURST_MS ? BURST_SPEED : QUIET_SPEED),
};
