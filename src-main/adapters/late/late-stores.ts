import type { Archive } from '#engine/ports/archive.ts';
import type { SearchIndex } from '#engine/ports/search-index.ts';
import type { TweetStore } from '#engine/ports/tweet-store.ts';
import type { Late } from './late.ts';

/** An index that is opened when it can be reached. @param name as the open one has it */
export function lateIndex(name: string, late: Late<SearchIndex>): SearchIndex {
  return {
    ...lateStore(name, late),
    search: (request) => late.use((index) => index.search(request)),
    sentimentDistribution: (filter) => late.use((index) => index.sentimentDistribution(filter)),
    topHashtags: (filter, limit) => late.use((index) => index.topHashtags(filter, limit)),
    timeline: (filter, intervalMs) => late.use((index) => index.timeline(filter, intervalMs)),
    keywords: (filter, limit) => late.use((index) => index.keywords(filter, limit)),
  };
}

export function lateArchive(name: string, late: Late<Archive>): Archive {
  return {
    ...lateStore(name, late),
    readDay: (day, limit, cursor) => late.use((archive) => archive.readDay(day, limit, cursor)),
  };
}

function lateStore<Store extends TweetStore>(name: string, late: Late<Store>): TweetStore {
  return {
    name,
    // Every store that may be late is a server.
    writesAtOnce: 2,
    health: () => late.use((store) => store.health()),
    write: (documents) => late.use((store) => store.write(documents)),
    get: (tweetId) => late.use((store) => store.get(tweetId)),
    count: () => late.use((store) => store.count()),
    ids: (limit, cursor) => late.use((store) => store.ids(limit, cursor)),
    close: () => late.close(),
  };
}
