import type { z } from 'zod';
import type { Kind } from './setting-kinds.ts';

export interface Setting<Schema extends z.ZodType = z.ZodType> extends Kind<Schema> {
  readonly description: string;
  /** The value where none is given, as it would stand in tweetscope.json; null where it is found out at start. */
  readonly default: z.input<Schema> | null;
  /** How the default is found out, in words; only where `default` is null. */
  readonly computed?: string;
  readonly example: string;
  /** Never printed, not even in an error. */
  readonly secret: boolean;
  /** The same for every profile, since it is about the program. */
  readonly isShared?: boolean;
  /** When a change counts: at once, with the pipeline drained and its parts opened anew (so where left out), or at the next start. */
  readonly applies?: 'live' | 'reconnect' | 'restart';
  /** Another value makes another run of it: tweets come from or go to another place, or others judge. */
  readonly isAnotherRun?: true;
  /** Its own flag on the command line; every setting can be given with `--set` besides. */
  readonly flag?: string;
}

type Details<Schema extends z.ZodType> = Omit<Setting<Schema>, keyof Kind<Schema> | 'secret'> & { secret?: boolean };

export const setting = <Schema extends z.ZodType>(kind: Kind<Schema>, details: Details<Schema>): Setting<Schema> => ({
  secret: false,
  ...kind,
  ...details,
});
