import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { IdPage } from '#engine/ports/tweet-store.ts';
import { DocumentTable } from '../sqlite/document-table.ts';
import { inTransaction, migrate, openDatabase } from '../sqlite/open-database.ts';
import type { StoreFile } from '../sqlite/serve-database.ts';
import { WalGuard } from '../sqlite/wal-guard.ts';
import { decodeDayCursor, encodeDayCursor } from './day-cursor.ts';

/** Stored tweets, column by column: a few flat arrays cross to the worker at a third of the cost of many objects. */
export interface ArchiveBatch {
  readonly tweetIds: readonly string[];
  readonly versions: readonly number[];
  readonly createdAtMs: readonly number[];
  /** The stored tweet as JSON. */
  readonly documents: readonly string[];
}

export interface StoredDayPage {
  readonly documents: readonly string[];
  readonly cursor: string | null;
}

const ARCHIVE_MIGRATIONS: readonly string[] = [
  `CREATE TABLE documents (
     id INTEGER PRIMARY KEY,
     tweet_id TEXT NOT NULL UNIQUE,
     version INTEGER NOT NULL,
     created_at_ms INTEGER NOT NULL,
     document TEXT NOT NULL
   );
   CREATE INDEX documents_by_time ON documents (created_at_ms);`,
];

/** The archive itself: synchronous, on the thread that owns the connection. */
export class ArchiveDatabase {
  readonly database: DatabaseSync;
  readonly #documents: DocumentTable;
  readonly #upsert: StatementSync;
  readonly #selectDay: StatementSync;
  readonly #walGuard: WalGuard;

  constructor({ path, readOnly }: StoreFile) {
    this.database = openDatabase({ path, readOnly, synchronous: 'FULL' });
    if (!readOnly) migrate(this.database, ARCHIVE_MIGRATIONS);
    this.#documents = new DocumentTable(this.database);
    this.#walGuard = new WalGuard(this.database, path);
    this.#upsert = this.database.prepare(
      `INSERT INTO documents (tweet_id, version, created_at_ms, document) VALUES (?, ?, ?, ?)
       ON CONFLICT (tweet_id) DO UPDATE
       SET version = excluded.version, created_at_ms = excluded.created_at_ms, document = excluded.document
       WHERE excluded.version > version`,
    );
    this.#selectDay = this.database.prepare(
      `SELECT id, created_at_ms, document FROM documents
       WHERE (created_at_ms, id) > (?, ?) AND created_at_ms < ?
       ORDER BY created_at_ms, id LIMIT ?`,
    );
  }

  /** One transaction, durable on return. */
  write({ tweetIds, versions, createdAtMs, documents }: ArchiveBatch): void {
    inTransaction(this.database, () => {
      for (let at = 0; at < tweetIds.length; at++) {
        this.#upsert.run(tweetIds[at] ?? '', versions[at] ?? 0, createdAtMs[at] ?? 0, documents[at] ?? '');
      }
    });
    this.#walGuard.afterCommit();
  }

  get(tweetId: string): string | null {
    return this.#documents.get(tweetId);
  }

  count(): number {
    return this.#documents.count();
  }

  ids(limit: number, cursor?: string): IdPage {
    return this.#documents.ids(limit, cursor);
  }

  /** @param fromMs start of the day, inclusive @param toMs its end, exclusive */
  readDay(fromMs: number, toMs: number, limit: number, cursor?: string): StoredDayPage {
    const after = cursor === undefined ? { createdAtMs: fromMs, id: -1 } : decodeDayCursor(cursor, fromMs, toMs);
    const rows = this.#selectDay.all(after.createdAtMs, after.id, toMs, limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      documents: page.map((row) => row.document as string),
      cursor:
        rows.length > limit && last !== undefined ? encodeDayCursor(Number(last.created_at_ms), Number(last.id)) : null,
    };
  }
}
