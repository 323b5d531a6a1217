import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';

const MIB = 1024 * 1024;
/** How long writing may wait for readers, so that the WAL can begin anew. */
const PATIENCE_MS = 250;

/**
 * Keeps the WAL from growing without bound. SQLite's own checkpoint never waits: while some reader is always at work
 * it copies pages, yet the WAL can't begin anew and grows by every write. Above the limit the writer waits for the
 * readers a moment, and tries again only after the WAL has grown by as much once more.
 */
export class WalGuard {
  readonly #database: DatabaseSync;
  readonly #walPath: string;
  readonly #limitBytes: number;
  #nextBytes: number;

  constructor(database: DatabaseSync, path: string, limitBytes = 128 * MIB) {
    this.#database = database;
    this.#walPath = `${path}-wal`;
    this.#limitBytes = limitBytes;
    this.#nextBytes = limitBytes;
  }

  afterCommit(): void {
    const bytes = statSync(this.#walPath, { throwIfNoEntry: false })?.size ?? 0;
    if (bytes < this.#limitBytes) this.#nextBytes = this.#limitBytes;
    if (bytes < this.#nextBytes) return;
    const timeoutMs = this.#database.prepare('PRAGMA busy_timeout').get()?.timeout;
    this.#database.exec(`PRAGMA busy_timeout = ${PATIENCE_MS}`);
    const { busy } = this.#database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() ?? {};
    this.#database.exec(`PRAGMA busy_timeout = ${timeoutMs}`);
    this.#nextBytes = busy === 0 ? this.#limitBytes : bytes + this.#limitBytes;
  }
}
