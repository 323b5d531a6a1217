import type { WritableStore } from '../ports/tweet-store.ts';
import type { ActiveFaults } from './active-faults.ts';

/** How long each write of a slow archive takes longer. */
const SLOW_WRITE_MS = 1_500;

export function faultyIndex(index: WritableStore, faults: ActiveFaults): WritableStore {
  return {
    writesAtOnce: index.writesAtOnce ?? 1,
    write: async (documents) => {
      if (faults.has('index-down')) throw faults.error('index-down', 'the search index does not answer');
      return index.write(documents);
    },
  };
}

export function faultyArchive(archive: WritableStore, faults: ActiveFaults): WritableStore {
  return {
    writesAtOnce: archive.writesAtOnce ?? 1,
    write: async (documents) => {
      await faults.delay('archive-slow', SLOW_WRITE_MS);
      return archive.write(documents);
    },
  };
}
