import type { DatabaseSync } from 'node:sqlite';
import { type Matching, withCondition } from './matching.ts';
import type { SearchCursor } from './search-cursor.ts';

/** How many tweets, next in order of time, are looked at before all of them are. */
export const WINDOW = 20_000;
/** Tweets arrive nearly in order of time; where they did not, the window spans too many ids to be worth it. */
const WIDEST_SPAN = 4 * WINDOW;

interface RecentWindow {
  readonly match: Matching;
  /** Whether no tweet lies beyond the window. */
  readonly isAll: boolean;
}

/**
 * FTS5 gives matches in the order of ids, so the newest of a common word could be found only by fetching the time of
 * every match. This narrows a match to the ids of the next tweets in time: enough rows from it are the right ones.
 * @returns null where it would not help
 */
export function recentWindow(
  database: DatabaseSync,
  match: Matching,
  sort: 'newest' | 'oldest',
  after: SearchCursor | null,
): RecentWindow | null {
  const [direction, beyond] = sort === 'oldest' ? ['ASC', '>'] : ['DESC', '<'];
  const rest = after === null ? 'TRUE' : `(created_at_ms, id) ${beyond} (?, ?)`;
  const statement = database.prepare(
    `SELECT count(*) AS size, min(id) AS low, max(id) AS high, min(time) AS start, max(time) AS end
     FROM (SELECT id, created_at_ms AS time FROM facets WHERE ${rest}
           ORDER BY created_at_ms ${direction}, id ${direction} LIMIT ${WINDOW})`,
  );
  const { size, low, high, start, end } = statement.get(...(after === null ? [] : [after.key, after.id])) ?? {};
  if (Number(size) === 0 || Number(high) - Number(low) > WIDEST_SPAN) return null;
  const narrowed = withCondition(match, `${match.id} BETWEEN ? AND ? AND ${match.time} BETWEEN ? AND ?`, [
    Number(low),
    Number(high),
    Number(start),
    Number(end),
  ]);
  return { match: narrowed, isAll: Number(size) < WINDOW };
}
