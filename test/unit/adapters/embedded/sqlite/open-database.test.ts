import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  inTransaction,
  migrate,
  openDatabase,
  schemaVersion,
} from '../../../../../src-main/adapters/embedded/sqlite/open-database.ts';
import { sqliteError } from '../../../../../src-main/adapters/embedded/sqlite/sqlite-error.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const MIGRATIONS = ['CREATE TABLE one (x)', 'CREATE TABLE two (x)'];

describe('openDatabase', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let path: string;
  beforeEach(() => {
    folder = temporaryFolder();
    path = join(folder.path, 'test.db');
  });
  afterEach(() => folder.dispose());

  const open = (readOnly = false) => openDatabase({ path, readOnly, synchronous: 'FULL' });
  const thrownBy = (work: () => unknown) => {
    try {
      work();
    } catch (thrown) {
      return sqliteError(thrown, 'STORE_UNAVAILABLE', 'test.db');
    }
    throw new Error('nothing was thrown');
  };

  it('uses a WAL that is synced at each commit', () => {
    using database = open();
    expect(database.prepare('PRAGMA journal_mode').get()?.journal_mode).toBe('wal');
    expect(database.prepare('PRAGMA synchronous').get()?.synchronous).toBe(2);
  });

  it('migrates once, step by step, and goes on where an older version stopped', () => {
    using database = open();
    migrate(database, MIGRATIONS.slice(0, 1));
    migrate(database, MIGRATIONS);
    migrate(database, MIGRATIONS);
    expect(schemaVersion(database)).toBe(2);
    expect(database.prepare('SELECT count(*) AS count FROM two').get()?.count).toBe(0);
  });

  it('leaves nothing of a migration that fails', () => {
    using database = open();
    expect(() => migrate(database, ['CREATE TABLE one (x); nonsense'])).toThrow(/syntax error/);
    expect(schemaVersion(database)).toBe(0);
    migrate(database, MIGRATIONS);
    expect(schemaVersion(database)).toBe(2);
  });

  it('rolls back what threw', () => {
    using database = open();
    migrate(database, MIGRATIONS);
    const insertAndThrow = () => {
      database.exec('INSERT INTO one VALUES (1)');
      throw new Error('changed my mind');
    };
    expect(() => inTransaction(database, insertAndThrow)).toThrow('changed my mind');
    expect(database.prepare('SELECT count(*) AS count FROM one').get()?.count).toBe(0);
    expect(inTransaction(database, () => 'next')).toBe('next');
  });

  it('says that a database is from a newer Tweetscope', () => {
    using database = open();
    migrate(database, MIGRATIONS);
    const error = thrownBy(() => migrate(database, MIGRATIONS.slice(0, 1)));
    expect(error).toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: 'test.db was written by a newer Tweetscope',
      retryable: false,
    });
  });

  it('says that a file is no database', () => {
    writeFileSync(path, 'not a database, '.repeat(100));
    const error = thrownBy(open);
    expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE', retryable: false });
    expect(error.message).toBe('test.db is not a database of Tweetscope');
    expect(error.hint).toContain('Restore');
  });

  it('says that a file is damaged', () => {
    {
      using database = open();
      migrate(database, ['CREATE TABLE one (x); CREATE INDEX one_x ON one (x)']);
      const insert = database.prepare('INSERT INTO one VALUES (?)');
      inTransaction(database, () => {
        for (let row = 0; row < 5_000; row++) insert.run(`${row} padding padding padding`);
      });
    }
    damage(path);
    using database = open();
    const error = thrownBy(() => database.prepare('SELECT sum(length(x)) FROM one WHERE x > ?').all(''));
    expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE', message: 'test.db is damaged', retryable: false });
  });

  it('says that the disk is full, and that it can go on', () => {
    using database = open();
    migrate(database, MIGRATIONS);
    database.exec('PRAGMA max_page_count = 4');
    const error = thrownBy(() => database.exec('INSERT INTO one VALUES (zeroblob(100000))'));
    expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE', retryable: true });
    expect(error.message).toContain('disk, which is full');
  });

  it('says that another holds the lock', () => {
    using database = open();
    migrate(database, MIGRATIONS);
    using impatient = new DatabaseSync(path, { timeout: 1 });
    const error = inTransaction(database, () => thrownBy(() => impatient.exec('BEGIN IMMEDIATE')));
    expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE', retryable: true });
    expect(error.message).toContain('locked');
  });

  it('says that a folder is missing', () => {
    path = join(folder.path, 'nowhere', 'test.db');
    expect(thrownBy(open)).toMatchObject({ code: 'STORE_UNAVAILABLE', retryable: true });
  });

  it('does not blame the disk for wrong SQL', () => {
    using database = open();
    expect(thrownBy(() => database.exec('SELECT nonsense')).code).toBe('INTERNAL');
  });
});

/** Overwrites every page but the first two: header and schema stay sound. */
function damage(path: string): void {
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0xaa, 2 * 4_096));
}
