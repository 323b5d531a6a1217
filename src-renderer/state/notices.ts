import { useMemo } from 'react';
import { create } from 'zustand';
import type { ActivityEntry } from '#shared/contract/activity.ts';
import { withEntries } from './activity.ts';
import { useConsole } from './console-store.ts';

const KEPT = 100;

/** What this page could not get done, oldest first: a notice that is dismissed stays to be read in Activity. */
export const useNotices = create<readonly ActivityEntry[]>(() => []);

let last = 0;
useConsole.subscribe(({ notice }, before) => {
  if (notice === null || notice === before.notice) return;
  // Below zero, so that no notice is taken for an entry of the engine.
  last -= 1;
  const entry: ActivityEntry = { id: last, atMs: Date.now(), level: 'warning', message: notice.message, error: notice };
  useNotices.setState((kept) => [...kept, entry].slice(-KEPT), true);
});

export const isNotice = ({ id }: ActivityEntry): boolean => id < 0;

/** What happened in the engine and what this page could not get done, oldest first. */
export function useAllActivity(): readonly ActivityEntry[] {
  const activity = useConsole((store) => store.activity);
  const notices = useNotices();
  return useMemo(() => withEntries(activity, notices), [activity, notices]);
}
