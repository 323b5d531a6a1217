import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { serveWorker, type WorkerMethods } from '../../worker/serve-worker.ts';
import { openDatabase, schemaVersion } from './open-database.ts';
import { sqliteError } from './sqlite-error.ts';

/** Where a store's file is; what its worker gets as workerData. */
export interface StoreFile {
  readonly path: string;
  readonly readOnly: boolean;
}

interface StoreCore {
  readonly database: DatabaseSync;
}

type CoreClass<Core> = new (file: StoreFile) => Core;

export interface StoreReport {
  readonly sqliteVersion: string;
  readonly path: string;
  readonly bytes: number;
  /** False while a reader waits for a file that nothing has written yet. */
  readonly exists: boolean;
}

/**
 * Holds a store's database for its thread: opened when first used, opened again after a failure. A reader whose
 * file is not there yet answers as an empty store, and looks for the file at each use.
 */
export class DatabaseHandle<Core extends StoreCore> {
  readonly #file: StoreFile;
  readonly #Core: CoreClass<Core>;
  #core: Core | null = null;
  #standIn = false;

  constructor(file: StoreFile, Core: CoreClass<Core>) {
    this.#file = file;
    this.#Core = Core;
  }

  use<T>(work: (core: Core) => T): T {
    try {
      if (this.#standIn && isWritten(this.#file.path)) this.close();
      return work(this.#opened());
    } catch (thrown) {
      const error = sqliteError(thrown, 'STORE_UNAVAILABLE', basename(this.#file.path));
      if (error.code === 'STORE_UNAVAILABLE') this.close();
      throw error;
    }
  }

  report(): StoreReport {
    return this.use(({ database }) => ({
      sqliteVersion: String(database.prepare('SELECT sqlite_version() AS version').get()?.version),
      path: this.#file.path,
      bytes: bytesOf(this.#file.path) + bytesOf(`${this.#file.path}-wal`),
      exists: !this.#standIn,
    }));
  }

  close(): void {
    const core = this.#core;
    this.#core = null;
    if (core?.database.isOpen) core.database.close();
  }

  #opened(): Core {
    if (this.#core !== null) return this.#core;
    this.#standIn = this.#file.readOnly && !isWritten(this.#file.path);
    this.#core = new this.#Core(this.#standIn ? { path: ':memory:', readOnly: false } : this.#file);
    return this.#core;
  }
}

function bytesOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function isWritten(path: string): boolean {
  if (!existsSync(path)) return false;
  const database = openDatabase({ path, readOnly: true, synchronous: 'FULL' });
  try {
    return schemaVersion(database) > 0;
  } finally {
    database.close();
  }
}

/** Serves methods of a store's core, by name, as the worker that this module runs in. */
export function serveDatabase<Core extends StoreCore>(
  Core: CoreClass<Core>,
  names: readonly (keyof Core & string)[],
): void {
  if (parentPort === null) throw new TweetscopeError('INTERNAL', 'a store is served from a worker thread only');
  const handle = new DatabaseHandle(workerData as StoreFile, Core);
  const forward = (name: keyof Core & string) => {
    const call = (...args: never[]) =>
      handle.use((core) => (core[name] as (...args: never[]) => unknown).apply(core, args));
    return [name, call] as const;
  };
  const methods: WorkerMethods = {
    ...Object.fromEntries(names.map(forward)),
    report: () => handle.report(),
    close: () => handle.close(),
  };
  serveWorker(parentPort, methods);
}
