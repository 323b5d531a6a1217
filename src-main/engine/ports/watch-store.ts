import type { WatchRule } from '#shared/contract/watches.ts';

/** Keeps the rules a person made. */
export interface WatchStore {
  /** null where none were ever saved. @throws SETTINGS_UNREADABLE for a file that is damaged */
  load(): WatchRule[] | null;
  /** Replaces them all; durable when it returns. */
  save(rules: readonly WatchRule[]): void;
}
