import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { IdPage } from '#engine/ports/tweet-store.ts';

/**
 * What index and archive have in common: a table `documents` with `id INTEGER PRIMARY KEY`, `tweet_id TEXT UNIQUE`
 * and the stored tweet as JSON in `document`. Rows are never deleted.
 */
export class DocumentTable {
  readonly #select: StatementSync;
  readonly #count: StatementSync;
  readonly #ids: StatementSync;

  constructor(database: DatabaseSync) {
    this.#select = database.prepare('SELECT document FROM documents WHERE tweet_id = ?');
    this.#count = database.prepare('SELECT max(id) AS count FROM documents');
    this.#ids = database.prepare('SELECT tweet_id FROM documents WHERE tweet_id > ? ORDER BY tweet_id LIMIT ?');
  }

  /** @returns the stored tweet as JSON. */
  get(tweetId: string): string | null {
    return (this.#select.get(tweetId)?.document as string | undefined) ?? null;
  }

  /** Ids are given out one by one and rows never deleted, so the highest id is the count, known without a scan. */
  count(): number {
    return Number(this.#count.get()?.count ?? 0);
  }

  ids(limit: number, cursor = ''): IdPage {
    const ids = this.#ids.all(cursor, limit + 1).map((row) => row.tweet_id as string);
    if (ids.length <= limit) return { ids, cursor: null };
    ids.length = limit;
    return { ids, cursor: ids.at(-1) ?? null };
  }
}
