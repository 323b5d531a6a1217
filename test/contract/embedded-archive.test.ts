import { SqliteArchive } from '../../src-main/adapters/embedded/archive/sqlite-archive.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { archiveSuite } from './archive-suite.ts';

archiveSuite('SQLite', async () => {
  const folder = temporaryFolder();
  const archive = await SqliteArchive.open({ directory: folder.path });
  return {
    archive,
    refresh: async () => undefined,
    dispose: async () => {
      await archive.close();
      folder.dispose();
    },
  };
});
