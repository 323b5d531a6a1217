import type { SessionEvent } from '#shared/session/session-events.ts';
import type {
  Session,
  SessionHead,
  SessionLabels,
  SessionReading,
  SessionSummary,
} from '#shared/session/session-record.ts';

/** What became new of a session: the lists are replaced from an index on. */
export interface SessionWrite {
  readonly head: SessionHead;
  readonly readings: { readonly from: number; readonly items: readonly SessionReading[] };
  readonly events: { readonly from: number; readonly items: readonly SessionEvent[] };
}

/**
 * Keeps sessions. One process writes, others may read and label beside it. What was written survives a crash of the
 * process. All throw SESSIONS_UNAVAILABLE where the place can't be read or written.
 */
export interface SessionStore {
  /** Begins a session, or goes on with it; its labels stay. */
  write(write: SessionWrite): void;
  /** Newest first, without those deleted. */
  list(): readonly SessionSummary[];
  /** null where there is none, or it was deleted. */
  read(id: string): Session | null;
  /** @throws SESSION_UNKNOWN */
  label(id: string, labels: SessionLabels): void;
  /** Adds what was noted by hand to a session that is over. @throws SESSION_UNKNOWN */
  saveHead(head: SessionHead): void;
  /** Gone for every reader, until it is restored or purged. @throws SESSION_UNKNOWN */
  delete(id: string, atMs: number): void;
  /** @throws SESSION_UNKNOWN where it was purged already */
  restore(id: string): void;
  /**
   * Closes sessions that nobody writes any more: to be called by the one who will write.
   * @param goesOn the one that is still written, null where none is @returns their ids
   */
  closeCrashed(goesOn: string | null): readonly string[];
  /** Removes for good what was deleted, what started before `beforeMs`, and the oldest beyond `most`. */
  purge(beforeMs: number, most: number): void;
  close(): void;
}
