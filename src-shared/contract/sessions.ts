import { z } from 'zod';
import { type Session, type SessionSummary, sessionIdSchema, sessionLabelsSchema } from '../session/session-record.ts';
import { nothing, request } from './request.ts';

const id = sessionIdSchema;

export interface SessionList {
  /** Newest first. */
  readonly sessions: readonly SessionSummary[];
  /** The one that runs now; null where none does. */
  readonly currentId: string | null;
}

export const LONGEST_MARKER = 200;
const markerSchema = z.string().trim().min(1).max(LONGEST_MARKER);

/** A filter in words of the address, `live q=rain`; long ones are cut. */
export const LONGEST_FILTER_TEXT = 300;
const filterText = z.string().max(LONGEST_FILTER_TEXT);

export const SESSION_REQUESTS = {
  'sessions.list': request<SessionList>()(nothing),
  'sessions.read': request<Session>()(z.strictObject({ id })),
  /** Name, notes and tags; those left out stay. */
  'sessions.label': request<Session>()(z.strictObject({ id, ...sessionLabelsSchema.partial().shape })),
  /** Notes in the running session that something happened outside. */
  'sessions.mark': request<SessionList>()(z.strictObject({ text: markerSchema })),
  /** Notes in the running session what the console's filter was and is; does nothing where none runs. */
  'sessions.filter': request<null>()(z.strictObject({ from: filterText, to: filterText })),
  /** Can be undone until the engine starts again. */
  'sessions.delete': request<SessionList>()(z.strictObject({ id })),
  'sessions.restore': request<SessionList>()(z.strictObject({ id })),
  /** Reads the topic and both stores back, and keeps what they say of each other in the session. */
  'sessions.reconcile': request<Session>()(z.strictObject({ id })),
} as const;
