import type { SessionStore } from '#engine/ports/session-store.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Session } from '#shared/session/session-record.ts';
import type { Settings } from '#shared/settings/settings.ts';
import type { CommandContext } from './context.ts';

/** Opens the record of sessions, and nothing else: it can be looked at while brokers and stores are away. */
export async function lookingAtSessions(
  { services }: CommandContext,
  settings: Settings,
  look: (sessions: SessionStore) => Promise<void>,
): Promise<undefined> {
  const sessions = await services.openSessions(settings);
  try {
    await look(sessions);
  } finally {
    sessions.close();
  }
}

/** The session named, or the newest for `last` or nothing. @throws SESSION_UNKNOWN */
export function chosenSession(sessions: SessionStore, wished = 'last'): Session {
  const id = wished === 'last' ? sessions.list()[0]?.id : wished;
  const found = id === undefined ? null : sessions.read(id);
  if (found !== null) return found;
  const words = id === undefined ? 'no session was recorded yet' : `there is no session ${id}`;
  throw new TweetscopeError('SESSION_UNKNOWN', words);
}
