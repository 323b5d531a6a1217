import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate, openDatabase } from '../../../../../src-main/adapters/embedded/sqlite/open-database.ts';
import { WalGuard } from '../../../../../src-main/adapters/embedded/sqlite/wal-guard.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const LIMIT_BYTES = 1024 * 1024;

let folder: ReturnType<typeof temporaryFolder>;
let path: string;
let database: DatabaseSync;
beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder.path, 'test.db');
  database = openDatabase({ path, readOnly: false, synchronous: 'FULL' });
  migrate(database, ['CREATE TABLE blobs (x)']);
});
afterEach(() => {
  database.close();
  folder.dispose();
});

const walBytes = () => statSync(`${path}-wal`).size;

function writeBlobs(guard: WalGuard, count: number): number {
  let largestBytes = 0;
  for (let blob = 0; blob < count; blob++) {
    database.exec('INSERT INTO blobs VALUES (zeroblob(100000))');
    guard.afterCommit();
    largestBytes = Math.max(largestBytes, walBytes());
  }
  return largestBytes;
}

it('keeps the WAL below its limit', () => {
  expect(writeBlobs(new WalGuard(database, path, LIMIT_BYTES), 60)).toBeLessThan(1.2 * LIMIT_BYTES);
});

it('lets writing go on under a long read, and cuts the WAL once the read is over', () => {
  using reader = openDatabase({ path, readOnly: true, synchronous: 'FULL' });
  const guard = new WalGuard(database, path, LIMIT_BYTES);
  reader.exec('BEGIN');
  expect(reader.prepare('SELECT count(*) AS count FROM blobs').get()?.count).toBe(0);
  expect(writeBlobs(guard, 25)).toBeGreaterThan(2 * LIMIT_BYTES);
  expect(reader.prepare('SELECT count(*) AS count FROM blobs').get()?.count).toBe(0);
  reader.exec('COMMIT');
  writeBlobs(guard, 12);
  expect(walBytes()).toBeLessThan(1.2 * LIMIT_BYTES);
  expect(database.prepare('PRAGMA busy_timeout').get()?.timeout).toBe(5_000);
});

it('does nothing to a small WAL', () => {
  const before = walBytes();
  new WalGuard(database, path, LIMIT_BYTES).afterCommit();
  expect(walBytes()).toBe(before);
});
