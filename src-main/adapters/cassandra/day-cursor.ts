import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';

/** The last tweet of a page. */
export interface DayCursor {
  readonly createdAtMs: number;
  readonly tweetId: string;
}

export function encodeDayCursor({ createdAtMs, tweetId }: DayCursor): string {
  return `${createdAtMs}_${tweetId}`;
}

/** @throws QUERY_INVALID where the cursor is none, or of another day */
export function decodeDayCursor(cursor: string, fromMs: number, toMs: number): DayCursor {
  const [, createdAt, tweetId] = /^(-?\d{1,16})_(\d{1,32})$/.exec(cursor) ?? [];
  const createdAtMs = Number(createdAt);
  if (tweetId !== undefined && createdAtMs >= fromMs && createdAtMs < toMs) return { createdAtMs, tweetId };
  throw new TweetscopeError('QUERY_INVALID', 'the cursor is not one of this day', { hint: 'Begin at the first page.' });
}
