import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SqliteSessionStore } from '../../../../../src-main/adapters/embedded/sessions/sqlite-session-store.ts';
import { openDatabase } from '../../../../../src-main/adapters/embedded/sqlite/open-database.ts';
import { sqliteError } from '../../../../../src-main/adapters/embedded/sqlite/sqlite-error.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const NOBODY = 65_534;

let folder: ReturnType<typeof temporaryFolder>;
let path: string;
beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder.path, 'test.db');
});
afterEach(() => {
  chmodSync(folder.path, 0o755);
  folder.dispose();
});

/** In a folder where nothing may be written; root may everywhere, so it is somebody else for as long. */
function whereNothingIsWritten<T>(work: () => T): T {
  chmodSync(folder.path, 0o555);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    return work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

const options = () => ({ path, readOnly: true, synchronous: 'FULL' }) as const;

it('reads a database that was closed, and leaves nothing beside it', () => {
  const written = openDatabase({ ...options(), readOnly: false });
  written.exec("CREATE TABLE one (x); INSERT INTO one VALUES ('kept')");
  written.close();
  const read = whereNothingIsWritten(() => openDatabase(options()));
  expect(read.prepare('SELECT x FROM one').all()).toEqual([{ x: 'kept' }]);
  expect(() => read.exec("INSERT INTO one VALUES ('more')")).toThrow(/readonly/);
  read.close();
  expect(readdirSync(folder.path)).toEqual(['test.db']);
});

it('refuses one whose last writes still lie beside it, rather than miss them', () => {
  const written = openDatabase({ ...options(), readOnly: false });
  written.exec("CREATE TABLE one (x); INSERT INTO one VALUES ('kept')");
  const attempt = () => whereNothingIsWritten(() => openDatabase(options()).prepare('SELECT x FROM one').all());
  let rows: unknown = null;
  try {
    rows = attempt();
  } catch (thrown) {
    expect(sqliteError(thrown, 'STORE_UNAVAILABLE').code).toBe('STORE_UNAVAILABLE');
  }
  // Where the files beside it may be read they are, and nothing is missing then.
  if (rows !== null) expect(rows).toEqual([{ x: 'kept' }]);
  written.close();
});

it('lists the sessions of a backup', () => {
  SqliteSessionStore.open({ directory: folder.path, readOnly: false }).close();
  const store = whereNothingIsWritten(() => SqliteSessionStore.open({ directory: folder.path, readOnly: true }));
  expect(store.list()).toEqual([]);
  expect(() => store.purge(0, 1)).toThrow(/read only/);
  store.close();
});
