import { z } from 'zod';
import { MAX_RATE_PER_SECOND } from '../domain/rate.ts';
import type { ErrorShape } from '../errors/tweetscope-error.ts';
import { sessionIdSchema } from '../session/session-record.ts';
import { nothing, request } from './request.ts';

/** Tweets per second, or `recorded` for the pace of then, or `max`. */
export const replayPaceSchema = z.union([z.number().positive().max(MAX_RATE_PER_SECOND), z.enum(['recorded', 'max'])]);
export type ReplayPaceName = z.output<typeof replayPaceSchema>;

/** What came of a replay. */
export interface ReplayReport {
  readonly sessionId: string;
  /** The session the replay wrote, in its own folder. */
  readonly replayId: string | null;
  readonly into: string;
  readonly replayed: number;
  readonly stored: number;
  readonly deadLettered: number;
  /** Messages of the session the topic no longer keeps. */
  readonly gone: number;
  readonly seconds: number;
  readonly isCancelled: boolean;
  /** Every tweet has the same sentiment and topic as then. */
  readonly isSame: boolean;
}

/** The replay under way, or the last one. */
export interface Replay {
  readonly sessionId: string;
  readonly pace: ReplayPaceName;
  readonly startedAtMs: number;
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
  /** 0–1 */
  readonly fraction: number;
  readonly replayed: number;
  readonly report: ReplayReport | null;
  readonly error: ErrorShape | null;
}

export const REPLAY_REQUESTS = {
  'replay.read': request<Replay | null>()(nothing),
  /** Into a folder of its own below the data folder; the running pipeline is left alone. One at a time. */
  'replay.start': request<Replay>()(
    z.strictObject({ sessionId: sessionIdSchema, pace: replayPaceSchema.default('max') }),
  ),
  'replay.cancel': request<Replay | null>()(nothing),
} as const;
