import type { SessionList } from '#shared/contract/sessions.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Session } from '#shared/session/session-record.ts';
import type { Composition } from '../compose.ts';
import { reconcileSession } from '../services/reconcile-session.ts';
import { systemClock } from '../system-clock.ts';
import type { Handlers } from './handlers.ts';

type SessionHandlers = Pick<Handlers, Extract<keyof Handlers, `sessions.${string}` | `exports.${string}`>>;

/** Sessions to look at, to name, to take away, and to hand over as files. */
export function sessionHandlers(composition: Composition): SessionHandlers {
  const { engine, sessions, exports } = composition;
  const list = (): SessionList => {
    engine.sessions.flush();
    return { sessions: sessions.list(), currentId: engine.sessions.currentId };
  };
  const read = (id: string): Session => {
    if (engine.sessions.currentId === id) engine.sessions.flush();
    const session = sessions.read(id);
    if (session === null) throw new TweetscopeError('SESSION_UNKNOWN', `there is no session ${id}`);
    return session;
  };
  return {
    'sessions.list': list,
    'sessions.read': ({ id }) => read(id),
    'sessions.label': ({ id, name, notes, tags }) => {
      const session = read(id);
      sessions.label(id, {
        name: name ?? session.name,
        notes: notes ?? session.notes,
        tags: [...new Set(tags ?? session.tags)],
      });
      return read(id);
    },
    'sessions.mark': ({ text }) => {
      engine.mark(text);
      return list();
    },
    'sessions.filter': ({ from, to }) => {
      engine.noteChange('filter', from, to);
      return null;
    },
    'sessions.delete': ({ id }) => {
      sessions.delete(id, systemClock.nowMs());
      return list();
    },
    'sessions.restore': ({ id }) => {
      sessions.restore(id);
      return list();
    },
    'sessions.reconcile': async ({ id }) => {
      await reconcileSession(composition, read(id));
      return read(id);
    },

    'exports.start': ({ sessionId, ...wish }) => exports.start({ session: read(sessionId), ...wish }),
    'exports.read': ({ exportId }) => exports.read(exportId),
    'exports.cancel': ({ exportId }) => exports.cancel(exportId),
  };
}
