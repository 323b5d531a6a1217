import { SqliteSearchIndex } from '../../src-main/adapters/embedded/index/sqlite-search-index.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { searchIndexSuite } from './search-index-suite.ts';

searchIndexSuite('SQLite', async () => {
  const folder = temporaryFolder();
  const index = await SqliteSearchIndex.open({ directory: folder.path });
  return {
    index,
    refresh: async () => undefined,
    dispose: async () => {
      await index.close();
      folder.dispose();
    },
  };
});
