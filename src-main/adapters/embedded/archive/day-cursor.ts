import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';

/** The last row of a page: its time, then its row, which never changes. */
export function encodeDayCursor(createdAtMs: number, id: number): string {
  return `${createdAtMs}.${id}`;
}

/** @throws QUERY_INVALID where the cursor is none, or of another day */
export function decodeDayCursor(cursor: string, fromMs: number, toMs: number): { createdAtMs: number; id: number } {
  const [, createdAtMs, id] = /^(-?\d{1,16})\.(\d{1,16})$/.exec(cursor)?.map(Number) ?? [];
  if (createdAtMs === undefined || id === undefined || createdAtMs < fromMs || createdAtMs >= toMs) {
    throw new TweetscopeError('QUERY_INVALID', 'the cursor is not one of this day', {
      hint: 'Begin at the first page.',
    });
  }
  return { createdAtMs, id };
}
