import { describe, expect, it } from 'vitest';
import type { ActivityEntry } from '#shared/contract/activity.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { asLine, levelsOf, matchingEntries } from '../../../../../src-renderer/views/activity/matching-entries.ts';

const down = new TweetscopeError('STORE_UNAVAILABLE', 'refused').toShape();
const ENTRIES: readonly ActivityEntry[] = [
  { id: 1, atMs: 1_000, level: 'info', message: 'The pipeline is running', error: null },
  { id: 2, atMs: 2_000, level: 'error', message: 'The archive is down', error: down },
];
const ids = (levels: string | undefined, search: string) =>
  matchingEntries(ENTRIES, levelsOf(levels), search).map(({ id }) => id);

describe('activity entries', () => {
  it('are found by level and by words of message, code or hint, newest first', () => {
    expect(ids(undefined, '')).toEqual([2, 1]);
    expect(ids('error', '')).toEqual([2]);
    expect(ids('nonsense', '')).toEqual([2, 1]);
    expect(ids(undefined, 'PIPELINE running')).toEqual([1]);
    expect(ids(undefined, 'store_unavailable wait')).toEqual([2]);
    expect(ids('info', 'archive')).toEqual([]);
  });

  it('are copied with time, code and hint', () => {
    expect(asLine(ENTRIES[1] as ActivityEntry)).toMatch(
      /^1970-01-01T00:00:02.000Z error The archive is down \[STORE_UNAVAILABLE\] The tweets wait/,
    );
  });
});
