import type { Position } from '#shared/domain/stored-tweet.ts';

/** Room for re-analyses of the same message above the version its first analysis got. */
export const REVISIONS = 1_024;

/**
 * The version both stores compare: it grows with the offset, so that whatever the order of writes the message later
 * in the log wins. The key is the tweet_id, so versions of one tweet come from one partition.
 */
export function versionOf({ offset }: Position, revision = 0): number {
  return offset * REVISIONS + revision;
}
