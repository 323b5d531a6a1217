import type { ActivityEntry } from '#shared/contract/activity.ts';

export const LEVELS = ['info', 'warning', 'error'] as const satisfies readonly ActivityEntry['level'][];
export type Level = (typeof LEVELS)[number];

/** Newest first; every word of the search must occur in what is shown, the engine's message, code or hint. */
export function matchingEntries(
  entries: readonly ActivityEntry[],
  levels: ReadonlySet<Level>,
  search: string,
  saidOf: (entry: ActivityEntry) => string = ({ message }) => message,
): readonly ActivityEntry[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = (entry: ActivityEntry) => {
    const { level, message, error } = entry;
    if (!levels.has(level)) return false;
    const said = `${saidOf(entry)} ${message} ${error?.code ?? ''} ${error?.hint ?? ''}`.toLowerCase();
    return words.every((word) => said.includes(word));
  };
  return entries.filter(matches).toReversed();
}

/** `errors,warnings` of an address; everything where it names no level. */
export function levelsOf(param: string | undefined): ReadonlySet<Level> {
  const named = LEVELS.filter((level) => (param ?? '').split(',').includes(level));
  return new Set(named.length === 0 ? LEVELS : named);
}

export function asLine({ atMs, level, message, error }: ActivityEntry): string {
  const code = error === null ? '' : ` [${error.code}] ${error.hint}`;
  return `${new Date(atMs).toISOString()} ${level} ${message}${code}`;
}
