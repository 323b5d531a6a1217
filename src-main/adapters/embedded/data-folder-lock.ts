import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { systemWords } from '#shared/errors/system-words.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { sqliteError } from './sqlite/sqlite-error.ts';

interface Owner {
  readonly pid: number;
  readonly what: string;
  readonly since: string;
}

/**
 * The one owner of a data folder: an exclusive lock on `lock.db`, which the system lets go of when the process ends,
 * however it ends. (A pid file would outlive a SIGKILL.) `owner.json` beside it only says who, for the message.
 */
export class DataFolderLock {
  readonly #database: DatabaseSync;
  readonly #ownerFile: string;

  private constructor(database: DatabaseSync, ownerFile: string) {
    this.#database = database;
    this.#ownerFile = ownerFile;
  }

  /** @param what the program, in words: `tweetscope run` @throws DATA_FOLDER_IN_USE, DATA_FOLDER_UNUSABLE */
  static acquire(directory: string, what: string): DataFolderLock {
    const ownerFile = join(directory, 'owner.json');
    try {
      makeFolder(directory);
      const database = new DatabaseSync(join(directory, 'lock.db'), { timeout: 0 });
      try {
        database.exec('BEGIN EXCLUSIVE');
      } catch (cause) {
        database.close();
        throw isBusy(cause) ? inUse(directory, ownerFile, cause) : cause;
      }
      const owner: Owner = { pid: process.pid, what, since: new Date().toISOString() };
      writeFileSync(ownerFile, JSON.stringify(owner));
      return new DataFolderLock(database, ownerFile);
    } catch (thrown) {
      if (thrown instanceof TweetscopeError) throw thrown;
      throw new TweetscopeError('DATA_FOLDER_UNUSABLE', `${directory} cannot be used: ${reasonOf(thrown)}`, {
        cause: thrown,
      });
    }
  }

  /** Idempotent. */
  release(): void {
    if (!this.#database.isOpen) return;
    rmSync(this.#ownerFile, { force: true });
    this.#database.close();
  }
}

/** Level by level: mkdir's own recursion never ends where a folder can't be made, in /proc for one. */
function makeFolder(directory: string): void {
  if (existsSync(directory)) return;
  if (dirname(directory) !== directory) makeFolder(dirname(directory));
  mkdirSync(directory, { mode: 0o700 });
}

/** SQLite says it in its own words, and with them what the folder lacks. */
function reasonOf(thrown: unknown): string {
  const { errcode = 0 } = thrown as { readonly errcode?: number };
  if (errcode === 0) return systemWords(thrown);
  return sqliteError(thrown, 'DATA_FOLDER_UNUSABLE', 'lock.db').message;
}

const SQLITE_BUSY = 5;
const isBusy = (thrown: unknown) => thrown instanceof Error && 'errcode' in thrown && thrown.errcode === SQLITE_BUSY;

function inUse(directory: string, ownerFile: string, cause: unknown): TweetscopeError {
  const owner = readOwner(ownerFile);
  const who = owner === null ? 'another process' : `${owner.what} (process ${owner.pid}, since ${owner.since})`;
  return new TweetscopeError('DATA_FOLDER_IN_USE', `${directory} is in use by ${who}`, {
    cause,
    data: { directory, ...owner },
  });
}

function readOwner(ownerFile: string): Owner | null {
  try {
    return JSON.parse(readFileSync(ownerFile, 'utf8')) as Owner;
  } catch {
    return null;
  }
}
