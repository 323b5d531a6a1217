import type { TweetStore } from '../ports/tweet-store.ts';
import type { ActiveFaults } from './active-faults.ts';

type Writable = Pick<TweetStore, 'write'>;

/** How long each write of a slow archive takes longer. */
const SLOW_WRITE_MS = 1_500;

export function faultyIndex(index: Writable, faults: ActiveFaults): Writable {
  return {
    write: async (documents) => {
      if (faults.has('index-down')) throw faults.error('index-down', 'the search index does not answer');
      return index.write(documents);
    },
  };
}

export function faultyArchive(archive: Writable, faults: ActiveFaults): Writable {
  return {
    write: async (documents) => {
      await faults.delay('archive-slow', SLOW_WRITE_MS);
      return archive.write(documents);
    },
  };
}
