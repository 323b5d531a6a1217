import { z } from 'zod';
import { SENTIMENTS } from '../domain/analysis.ts';
import { type SessionEventKind, sessionEventSchema } from './session-events.ts';

const count = z.number().int().min(0);
/** ms since the epoch. */
const timeMs = z.number();
const bySentiment = z.record(z.enum(SENTIMENTS), count);

export const sessionIdSchema = z.string().regex(/^\d{8}-\d{6}-[a-z0-9]{4}$/);
export const LONGEST_NAME = 120;
export const LONGEST_NOTES = 10_000;
export const MOST_TAGS = 20;
export const LONGEST_TAG = 40;
export const tagSchema = z.string().trim().min(1).max(LONGEST_TAG);

/** `crashed`: the program ended without closing it; its last second may be missing. */
export const SESSION_ENDS = ['stopped', 'failed', 'crashed'] as const;
export type SessionEnd = (typeof SESSION_ENDS)[number];

/** Upper edges of the bars of a latency histogram, ms; a last bar has all above. */
export const LATENCY_EDGES_MS = [
  0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000,
] as const;

/** Over the whole session, ms; `bars` as LATENCY_EDGES_MS, with one more. All 0 where count is 0. */
const latencySchema = z.strictObject({
  count,
  p50: z.number(),
  p95: z.number(),
  p99: z.number(),
  max: z.number(),
  bars: z.array(count).length(LATENCY_EDGES_MS.length + 1),
});
export type SessionLatency = z.infer<typeof latencySchema>;

const rankedSchema = z.strictObject({ name: z.string(), count, bySentiment });
export type Ranked = z.infer<typeof rankedSchema>;

/** One span of time of a session; rates are averages of it, counts its sums, lag its greatest. */
export const readingSchema = z.strictObject({
  atMs: timeMs,
  spanMs: z.number(),
  producedPerSecond: z.number(),
  consumedPerSecond: z.number(),
  storedPerSecond: z.number(),
  lagMessages: count,
  lagSeconds: z.number(),
  /** From produced to stored, over the minute before; null where nothing was. */
  p50Ms: z.number().nullable(),
  p99Ms: z.number().nullable(),
  sentiment: bySentiment,
  deadLettered: count,
});
export type SessionReading = z.infer<typeof readingSchema>;

const findingSchema = z.strictObject({ count, ids: z.array(z.string()) });

/** The topic read back and compared with both stores; see `tweetscope reconcile`. */
const reconciliationSchema = z.strictObject({
  atMs: timeMs,
  accepted: count,
  distinct: count,
  deadLettered: count,
  rejectedAtSource: count,
  pending: count,
  indexed: count,
  archived: count,
  olderThanTopic: count,
  newerThanCommit: count,
  missingInIndex: findingSchema,
  missingInArchive: findingSchema,
  extraInIndex: findingSchema,
  extraInArchive: findingSchema,
  doubled: findingSchema,
  unaccounted: findingSchema,
  agrees: z.boolean(),
});
export type SessionReconciliation = z.infer<typeof reconciliationSchema>;

/** What a person may change of a session. */
export const sessionLabelsSchema = z.strictObject({
  /** Empty: it is called by its time. */
  name: z.string().trim().max(LONGEST_NAME),
  notes: z.string().max(LONGEST_NOTES),
  tags: z.array(tagSchema).max(MOST_TAGS),
});
export type SessionLabels = z.infer<typeof sessionLabelsSchema>;

export const sessionHeadSchema = z.strictObject({
  id: sessionIdSchema,
  startedAtMs: timeMs,
  /** When it was written last; the end of a session that is over. */
  lastAtMs: timeMs,
  /** null while it runs. */
  end: z.enum(SESSION_ENDS).nullable(),
  versions: z.strictObject({ tweetscope: z.string(), node: z.string(), platform: z.string() }),
  profile: z.string(),
  /** The adapters by part. */
  parts: z.record(z.string(), z.string()),
  /** Seed, scenario and rate as they were at the start; null where the source is not the simulator. */
  simulator: z.strictObject({ seed: count, scenario: z.string(), rate: z.string(), languages: z.string() }).nullable(),
  topic: z.string(),
  group: z.string(),
  /** Every setting that is no secret, as text, by its path. */
  settings: z.record(z.string(), z.string()),
  counts: z.strictObject({
    produced: count,
    consumed: count,
    analysed: count,
    indexed: count,
    archived: count,
    committed: count,
    deadLettered: count,
  }),
  /**
   * The books: every message done with (`accepted`, counted by offsets) is in both stores, or in the dead letters, as
   * those acknowledged them; `unaccounted` names what is in neither. `open` was read and not yet committed: at the end
   * it waits in the log, and comes again.
   */
  account: z.strictObject({
    accepted: count,
    stored: count,
    deadLettered: count,
    unaccounted: findingSchema,
    open: findingSchema,
  }),
  /** What was read, by partition: from inclusive, to exclusive, the lowest and the highest. */
  ranges: z.array(z.strictObject({ partition: count, from: count, to: count })),
  /** created_at of what was read; null where nothing was. */
  createdAt: z.strictObject({ fromMs: timeMs, toMs: timeMs }).nullable(),
  latencyMs: z.strictObject({ consumed: latencySchema, analysed: latencySchema, stored: latencySchema }),
  lag: z.strictObject({ greatestMessages: count, greatestSeconds: z.number(), lastMessages: count }),
  greatestStoredPerSecond: z.number(),
  sentiment: bySentiment,
  hashtags: z.array(rankedSchema),
  topics: z.array(rankedSchema),
  languages: z.array(rankedSchema),
  /** Against the hidden truth of the simulator: true sentiment, then the one found. */
  confusion: z.record(z.enum(SENTIMENTS), bySentiment),
  /** How often each error code took a part down or a message to the dead letters. */
  errors: z.record(z.string(), count),
  /** Of a paid analyser; null for one that costs nothing. `usd` null where the price is not known. */
  cost: z
    .strictObject({
      model: z.string(),
      requests: count,
      inputTokens: count,
      outputTokens: count,
      usd: z.number().nullable(),
      cached: count,
    })
    .nullable(),
  /** Depends on every committed tweet and what was found in it, not on their order: the same data, the same digest. */
  dataDigest: z.string(),
  reconciliation: reconciliationSchema.nullable(),
  /** Events beyond the most that are kept. */
  eventsLeftOut: count,
});
export type SessionHead = z.infer<typeof sessionHeadSchema>;

/** A session, whole: what happened between start and stop. */
export const sessionSchema = z.strictObject({
  ...sessionHeadSchema.shape,
  ...sessionLabelsSchema.shape,
  /** Oldest first. */
  events: z.array(sessionEventSchema),
  /** Oldest first; the longer a session, the longer their spans. */
  readings: z.array(readingSchema),
});
export type Session = z.infer<typeof sessionSchema>;

/** A session in a list. */
export interface SessionSummary extends SessionHead, SessionLabels {
  /** Stored per second over its time, at most 48 of them. */
  readonly sparkline: readonly number[];
  readonly eventCounts: Readonly<Partial<Record<SessionEventKind, number>>>;
}
