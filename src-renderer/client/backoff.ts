const FIRST_MS = 250;
const LONGEST_MS = 5_000;

/** How long to wait before try number `attempt` (from 0 on), with jitter so that many pages do not come at once. */
export function backoffMs(attempt: number, random: () => number = Math.random): number {
  const fullMs = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 16));
  return Math.round(fullMs * (0.75 + random() * 0.25));
}
