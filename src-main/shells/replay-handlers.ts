import type { Composition } from '../compose.ts';
import type { Handlers } from './handlers.ts';

type ReplayHandlers = Pick<Handlers, Extract<keyof Handlers, `replay.${string}`>>;

/** A session once more, beside the running pipeline. */
export function replayHandlers({ replays }: Composition): ReplayHandlers {
  return {
    'replay.read': () => replays.read(),
    'replay.start': ({ sessionId, pace }) => replays.start(sessionId, pace),
    'replay.cancel': async () => {
      await replays.cancel();
      return replays.read();
    },
  };
}
