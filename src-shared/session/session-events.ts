import { z } from 'zod';
import { FAULTS } from '../contract/rehearsal.ts';
import { PARTS } from '../contract/status.ts';
import { WATCH_METRICS } from '../contract/watches.ts';

const count = z.number().int().min(0);
/** ms since the epoch. */
const timeMs = z.number();

/** What a person, or another program over the contract, changed while the pipeline ran. */
export const CHANGES = ['rate', 'scenario', 'languages', 'source', 'analyser', 'setting', 'filter'] as const;
export type ChangeKind = (typeof CHANGES)[number];

const STATES = ['stopped', 'starting', 'running', 'paused', 'draining', 'failed'] as const;

/** What happened in a session, as data: a report puts it in words of its reader's language. */
export const sessionEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('state'), atMs: timeMs, state: z.enum(STATES), code: z.string().nullable() }),
  z.strictObject({ kind: z.literal('change'), atMs: timeMs, what: z.enum(CHANGES), from: z.string(), to: z.string() }),
  /** Something outside, noted by hand: "deploy here". */
  z.strictObject({ kind: z.literal('marker'), atMs: timeMs, text: z.string() }),
  /** A fault played on purpose; `seconds` from its start to its healing, or from there to the recovery. */
  z.strictObject({
    kind: z.literal('fault'),
    atMs: timeMs,
    fault: z.enum(FAULTS),
    phase: z.enum(['started', 'healed', 'recovered']),
    seconds: z.number(),
    peakLag: count,
    deadLettered: count,
  }),
  z.strictObject({
    kind: z.literal('watch'),
    atMs: timeMs,
    phase: z.enum(['firing', 'over']),
    name: z.string(),
    metric: z.enum(WATCH_METRICS),
    comparison: z.enum(['above', 'below']),
    threshold: z.number(),
    value: z.number().nullable(),
    sinceMs: timeMs,
  }),
  z.strictObject({ kind: z.literal('down'), atMs: timeMs, part: z.enum(PARTS), code: z.string(), message: z.string() }),
  z.strictObject({ kind: z.literal('up'), atMs: timeMs, part: z.enum(PARTS), downMs: z.number() }),
  /** `first` says which message it was: `partition:offset`, or empty where it never was in the log. */
  z.strictObject({
    kind: z.literal('deadLetters'),
    atMs: timeMs,
    count,
    code: z.string(),
    stage: z.string(),
    first: z.string(),
  }),
  z.strictObject({ kind: z.literal('sourceEnded'), atMs: timeMs, produced: count, rejected: count }),
  z.strictObject({ kind: z.literal('redriven'), atMs: timeMs, count }),
  z.strictObject({ kind: z.literal('offsetsReset'), atMs: timeMs, again: count, skipped: count }),
  z.strictObject({ kind: z.literal('consumerHeld'), atMs: timeMs, on: z.boolean() }),
]);
export type SessionEvent = z.infer<typeof sessionEventSchema>;
export type SessionEventKind = SessionEvent['kind'];
