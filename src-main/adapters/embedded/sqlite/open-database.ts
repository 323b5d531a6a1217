import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';

export interface DatabaseOptions {
  readonly path: string;
  readonly readOnly: boolean;
  /** `FULL`: a committed transaction survives a power cut. `NORMAL`: it survives a crash of the process. */
  readonly synchronous: 'FULL' | 'NORMAL';
}

const BUSY_TIMEOUT_MS = 5_000;
/** A checkpoint every 16 MiB of WAL rather than SQLite's 4: hot pages are copied into the file a quarter as often. */
const CHECKPOINT_PAGES = 4_096;
/** What a WAL that once grew under a long read is cut back to. */
const WAL_BYTES_KEPT = 64 * 1024 * 1024;
const CACHE_KIB = 32 * 1024;

/**
 * Opens a database in WAL mode: one writer and any number of readers, in this process or others, side by side.
 * Throws what SQLite throws; see sqliteError.
 */
export function openDatabase({ path, readOnly, synchronous }: DatabaseOptions): DatabaseSync {
  if (!readOnly) {
    return openedWith(
      path,
      false,
      `PRAGMA journal_mode = WAL;
       PRAGMA synchronous = ${synchronous};
       PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES};
       PRAGMA journal_size_limit = ${WAL_BYTES_KEPT};`,
    );
  }
  try {
    return openedWith(path, true, 'PRAGMA schema_version;');
  } catch (thrown) {
    if (!isUnwritable(thrown) || !isWhole(path)) throw thrown;
    return openedWith(unchanging(path), true, '');
  }
}

function openedWith(path: string | URL, readOnly: boolean, pragmas: string): DatabaseSync {
  const database = new DatabaseSync(path, { readOnly, timeout: BUSY_TIMEOUT_MS });
  try {
    database.exec(pragmas);
    database.exec(`PRAGMA cache_size = -${CACHE_KIB}; PRAGMA temp_store = MEMORY;`);
    return database;
  } catch (thrown) {
    database.close();
    throw thrown;
  }
}

const READ_ONLY = 8;
const CANNOT_OPEN = 14;

/** What SQLite throws in a folder that can't be written: a backup on a read-only disk, say. */
export function isUnwritable(thrown: unknown): boolean {
  const { errcode = 0 } = thrown as { readonly errcode?: number };
  return [READ_ONLY, CANNOT_OPEN].includes(errcode & 0xff);
}

/** There, and without a WAL that a crash left: who closes a database last takes its WAL away. */
function isWhole(path: string): boolean {
  const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return sizeOf(path) > 0 && sizeOf(`${path}-wal`) === 0;
}

/** SQLite makes a file beside a database in WAL mode even to read it, unless it is told that nobody writes. */
function unchanging(path: string): URL {
  const place = pathToFileURL(path);
  place.searchParams.set('immutable', '1');
  return place;
}

/** Runs `work` in one transaction: committed when it returns, rolled back when it throws. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (thrown) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw thrown;
  }
}

/** Runs `work` on one snapshot: all that it reads is of the same moment. */
export function inReadTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN');
  try {
    return work();
  } finally {
    if (database.isTransaction) database.exec('COMMIT');
  }
}

/** How many of its migrations a database has had; 0 for a new file. */
export function schemaVersion(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.user_version);
}

/** Thrown by migrate: what it means for a person is said by sqliteError. */
export class NewerSchemaError extends Error {
  override readonly name = 'NewerSchemaError';
}

/** Runs the migrations the database has not had yet, each once and whole; append to the list, never edit it. */
export function migrate(database: DatabaseSync, migrations: readonly string[]): void {
  if (schemaVersion(database) > migrations.length) {
    throw new NewerSchemaError(`schema ${schemaVersion(database)}, this Tweetscope knows ${migrations.length}`);
  }
  for (let version = schemaVersion(database); version < migrations.length; version++) {
    inTransaction(database, () => {
      if (schemaVersion(database) !== version) return;
      database.exec(migrations[version] ?? '');
      database.exec(`PRAGMA user_version = ${version + 1}`);
    });
  }
}
