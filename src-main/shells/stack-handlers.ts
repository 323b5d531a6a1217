import type { Composition } from '../compose.ts';
import type { Handlers } from './handlers.ts';

type StackHandlers = Pick<Handlers, Extract<keyof Handlers, `stack.${string}`>>;

/** The servers of the profile `local`. */
export function stackHandlers({ stack }: Composition): StackHandlers {
  return {
    'stack.read': () => stack.read(),
    'stack.up': (wish) => stack.up(wish),
    'stack.down': (wish) => stack.down(wish),
    'stack.logs': async (wish) => ({ lines: await stack.logs(wish) }),
  };
}
