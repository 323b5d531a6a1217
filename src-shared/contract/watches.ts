import { z } from 'zod';

/** What can be watched. Shares are 0–1; what is counted `PerMinute` is of the last minute. */
export const WATCH_METRICS = [
  'partsDown',
  'lagMessages',
  'lagSeconds',
  'storedPerSecond',
  'consumedP99Ms',
  'storedP99Ms',
  'deadLettersPerMinute',
  'errorsPerMinute',
  'negativeShare',
  'negativeShareRise',
  'accuracy',
  'costUsd',
  'costUsdPerHour',
] as const;
export type WatchMetric = (typeof WATCH_METRICS)[number];

/** A rule: `metric` is `comparison` `threshold` for `forSeconds` without a break. */
export const watchRuleSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string().trim().min(1).max(80),
  metric: z.enum(WATCH_METRICS),
  comparison: z.enum(['above', 'below']),
  threshold: z.number().min(-1e9).max(1e9),
  forSeconds: z.number().int().min(0).max(3_600),
  isOn: z.boolean(),
});
export type WatchRule = z.output<typeof watchRuleSchema>;

export const MOST_WATCHES = 50;
export const watchRulesSchema = z
  .array(watchRuleSchema)
  .max(MOST_WATCHES)
  .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, 'two watches have the same id');

/** `unknown`: the metric has no value now (nothing was stored, no truth to judge by, the pipeline stands still). */
export type WatchState = 'off' | 'unknown' | 'quiet' | 'pending' | 'firing';

export interface Watch {
  readonly rule: WatchRule;
  readonly state: WatchState;
  /** Since when it is in this state, ms since the epoch; null where it was never read. */
  readonly sinceMs: number | null;
  /** At the last reading; null where there is none. */
  readonly value: number | null;
  /** How often it began to fire since the engine started. */
  readonly fired: number;
}

/** One time a watch fired, as facts and webhooks tell it. */
export interface Alarm {
  readonly watch: WatchRule;
  readonly state: 'firing' | 'over';
  readonly value: number | null;
  readonly atMs: number;
  /** When it began to fire. */
  readonly sinceMs: number;
}

export interface WatchReport {
  readonly watches: readonly Watch[];
  /** Whether a webhook is told. */
  readonly hasWebhook: boolean;
}
