import type { ErrorShape } from '../errors/tweetscope-error.ts';

/** Something that happened, in words. */
export interface ActivityEntry {
  /** Grows by one; no two entries of a run share it. */
  readonly id: number;
  readonly atMs: number;
  readonly level: 'info' | 'warning' | 'error';
  readonly message: string;
  readonly error: ErrorShape | null;
}
