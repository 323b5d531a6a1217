import { useMemo } from 'react';
import { create } from 'zustand';
import type { ActivityEntry } from '#shared/contract/activity.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { withEntries } from './activity.ts';
import { useConsole } from './console-store.ts';
import { keep, recall } from './keep.ts';

const KEPT = 100;
const NAME = 'notices';

interface Notices {
  /** Oldest first. */
  readonly entries: readonly ActivityEntry[];
  /** What was cleared last: it can come back. */
  readonly cleared: readonly ActivityEntry[];
}

/** What pages in this browser could not get done: a notice that is dismissed stays to be read in Activity, over visits too. */
export const useNotices = create<Notices>(() => ({ entries: parseNotices(recall(NAME)), cleared: [] }));

useConsole.subscribe(({ notice }, before) => {
  if (notice === null || notice === before.notice) return;
  const { entries } = useNotices.getState();
  // Below zero, so that no notice is taken for an entry of the engine.
  const id = Math.min(0, ...entries.map((entry) => entry.id)) - 1;
  change([...entries, entryOf(id, Date.now(), notice)], []);
});

export function clearNotices(): void {
  change([], useNotices.getState().entries);
}

/** Brings back what was cleared last, before what came since. */
export function restoreNotices(): void {
  const { entries, cleared } = useNotices.getState();
  const from = Math.min(0, ...cleared.map(({ id }) => id)) - 1;
  change([...cleared, ...entries.map((entry, at) => ({ ...entry, id: from - at }))], []);
}

export const isNotice = ({ id }: ActivityEntry): boolean => id < 0;

/** What happened in the engine and what this page could not get done, oldest first. */
export function useAllActivity(): readonly ActivityEntry[] {
  const activity = useConsole((store) => store.activity);
  const notices = useNotices(({ entries }) => entries);
  return useMemo(() => withEntries(activity, notices), [activity, notices]);
}

function change(entries: readonly ActivityEntry[], cleared: readonly ActivityEntry[]): void {
  const kept = entries.slice(-KEPT);
  useNotices.setState({ entries: kept, cleared });
  keep(NAME, JSON.stringify(kept.map(({ atMs, error }) => ({ atMs, error }))));
}

function entryOf(id: number, atMs: number, error: ErrorShape): ActivityEntry {
  return { id, atMs, level: 'warning', message: error.message, error };
}

/** Takes of a kept text what is understood. */
export function parseNotices(kept: string | null): readonly ActivityEntry[] {
  let read: unknown;
  try {
    read = JSON.parse(kept ?? '[]');
  } catch {
    return [];
  }
  if (!Array.isArray(read)) return [];
  return read
    .filter(isKept)
    .slice(-KEPT)
    .map(({ atMs, error }, at) => entryOf(-1 - at, atMs, error));
}

function isKept(value: unknown): value is { readonly atMs: number; readonly error: ErrorShape } {
  if (typeof value !== 'object' || value === null) return false;
  const { atMs, error } = value as Partial<Record<'atMs' | 'error', unknown>>;
  if (typeof atMs !== 'number' || typeof error !== 'object' || error === null) return false;
  const { code, message, hint } = error as Partial<Record<keyof ErrorShape, unknown>>;
  return [code, message, hint].every((one) => typeof one === 'string');
}
