/** The mission's default pace: one tweet every 1–3 s, uniformly random. */
export const NATURAL_INTERVAL_MS = { min: 1_000, max: 3_000 } as const;
export const MAX_RATE_PER_SECOND = 20_000;

/**
 * How fast a source produces: tweets per second (0 to 20,000), `natural` for one every 1–3 s,
 * or `max` for as fast as the whole pipeline keeps up with (a number it can't keep up with makes the lag grow instead).
 */
export type Rate = number | 'natural' | 'max';
