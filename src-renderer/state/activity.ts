import type { ActivityEntry } from '#shared/contract/activity.ts';

const KEPT = 500;

/** Adds entries not known yet; a run's ids start over with the engine, so time decides the order. */
export function withEntries(
  activity: readonly ActivityEntry[],
  entries: readonly ActivityEntry[],
): readonly ActivityEntry[] {
  const known = new Set(activity.map(entryKey));
  const added = entries.filter((entry) => !known.has(entryKey(entry)));
  if (added.length === 0) return activity;
  return [...activity, ...added].toSorted((a, b) => a.atMs - b.atMs || a.id - b.id).slice(-KEPT);
}

export function entryKey({ id, atMs }: ActivityEntry): string {
  return `${atMs}/${id}`;
}
