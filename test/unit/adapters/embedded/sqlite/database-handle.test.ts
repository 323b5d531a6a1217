import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { openDatabase } from '../../../../../src-main/adapters/embedded/sqlite/open-database.ts';
import { DatabaseHandle, type StoreFile } from '../../../../../src-main/adapters/embedded/sqlite/serve-database.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

class Core {
  static opened = 0;
  readonly database;

  constructor(file: StoreFile) {
    this.database = openDatabase({ ...file, synchronous: 'FULL' });
    Core.opened++;
  }
}

describe('DatabaseHandle', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let handle: DatabaseHandle<Core>;
  beforeEach(() => {
    Core.opened = 0;
    folder = temporaryFolder();
    handle = new DatabaseHandle({ path: join(folder.path, 'test.db'), readOnly: false }, Core);
  });
  afterEach(() => {
    handle.close();
    folder.dispose();
  });

  it('opens once, when first used', () => {
    expect(Core.opened).toBe(0);
    expect([handle.use(() => 1), handle.use(() => 2)]).toEqual([1, 2]);
    expect(Core.opened).toBe(1);
  });

  it('opens again after its file failed', () => {
    const fill = ({ database }: Core) => {
      database.exec('CREATE TABLE IF NOT EXISTS blobs (x); PRAGMA max_page_count = 2');
      database.exec('INSERT INTO blobs VALUES (zeroblob(100000))');
    };
    expect(() => handle.use(fill)).toThrow('test.db does not fit on the disk, which is full');
    handle.use(({ database }) => database.exec('INSERT INTO blobs VALUES (zeroblob(100000))'));
    expect(Core.opened).toBe(2);
  });

  it('stays open after a question that was wrong', () => {
    const ask = () =>
      handle.use(() => {
        throw new TweetscopeError('QUERY_INVALID', 'no word');
      });
    expect(ask).toThrow(expect.objectContaining({ code: 'QUERY_INVALID' }));
    handle.use(() => undefined);
    expect(Core.opened).toBe(1);
  });
});
