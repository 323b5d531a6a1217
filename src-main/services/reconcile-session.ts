import { tmpdir } from 'node:os';
import type { SessionStore } from '#engine/ports/session-store.ts';
import { type ReconcileParts, reconcile } from '#engine/reconcile/reconcile.ts';
import type { Session, SessionReconciliation } from '#shared/session/session-record.ts';
import type { Settings } from '#shared/settings/settings.ts';
import { systemClock } from '../system-clock.ts';

interface Parts extends ReconcileParts {
  readonly settings: Settings;
  readonly sessions: SessionStore;
}

/** Reads topic and stores back, and keeps in the session what they say of each other. @throws TOPIC_UNKNOWN, and what the parts throw */
export async function reconcileSession(parts: Parts, { id }: Session): Promise<SessionReconciliation> {
  const { settings, sessions } = parts;
  const found = await reconcile(parts, {
    topic: settings.topic.name,
    deadLetterTopic: settings.deadLetters.topic,
    group: settings.consumer.group,
    scratchFolder: tmpdir(),
  });
  const named = ({ count, ids }: { readonly count: number; readonly ids: readonly string[] }) => ({
    count,
    ids: [...ids],
  });
  const reconciliation: SessionReconciliation = {
    ...found,
    atMs: systemClock.nowMs(),
    missingInIndex: named(found.missingInIndex),
    missingInArchive: named(found.missingInArchive),
    extraInIndex: named(found.extraInIndex),
    extraInArchive: named(found.extraInArchive),
    doubled: named(found.doubled),
    unaccounted: named(found.unaccounted),
  };
  const session = sessions.read(id);
  if (session !== null) {
    const { name: _, notes: __, tags: ___, events: ____, readings: _____, ...head } = session;
    sessions.saveHead({ ...head, reconciliation });
  }
  return reconciliation;
}
