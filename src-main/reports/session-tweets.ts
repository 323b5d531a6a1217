import type { Archive } from '#engine/ports/archive.ts';
import type { SearchIndex } from '#engine/ports/search-index.ts';
import type { TweetFilter } from '#shared/domain/insights.ts';
import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import type { SessionHead } from '#shared/session/session-record.ts';

const PAGE = 500;
const DAY_MS = 86_400_000;

export interface TweetStores {
  readonly index: Pick<SearchIndex, 'search'>;
  readonly archive: Pick<Archive, 'readDay'>;
}

type Reach = Pick<SessionHead, 'ranges' | 'createdAt' | 'topic'>;

/**
 * The tweets a session read, oldest first, page by page: from the archive, or from the index where a filter narrows
 * them. A tweet that a later session read again belongs to that one.
 */
export async function* sessionTweets(
  stores: TweetStores,
  session: Reach,
  filter: TweetFilter,
  signal: AbortSignal,
): AsyncGenerator<readonly StoredTweet[]> {
  const isOurs = ({ position: { topic, partition, offset } }: StoredTweet) =>
    topic === session.topic &&
    session.ranges.some((range) => range.partition === partition && range.from <= offset && offset < range.to);
  const pages = isEmpty(filter) ? archived(stores, session) : found(stores, session, filter);
  for await (const page of pages) {
    signal.throwIfAborted();
    const ours = page.filter(isOurs);
    if (ours.length > 0) yield ours;
  }
}

function isEmpty(filter: TweetFilter): boolean {
  return Object.values(filter).every((value) => value === undefined);
}

async function* archived({ archive }: TweetStores, { createdAt }: Reach): AsyncGenerator<readonly StoredTweet[]> {
  if (createdAt === null) return;
  for (let dayMs = Math.floor(createdAt.fromMs / DAY_MS) * DAY_MS; dayMs <= createdAt.toMs; dayMs += DAY_MS) {
    const day = new Date(dayMs).toISOString().slice(0, 10);
    let cursor: string | undefined;
    do {
      const page = await archive.readDay(day, PAGE, cursor);
      yield page.tweets;
      cursor = page.cursor ?? undefined;
    } while (cursor !== undefined);
  }
}

async function* found(
  { index }: TweetStores,
  { createdAt }: Reach,
  filter: TweetFilter,
): AsyncGenerator<readonly StoredTweet[]> {
  if (createdAt === null) return;
  const within: TweetFilter = {
    ...filter,
    fromMs: Math.max(filter.fromMs ?? createdAt.fromMs, createdAt.fromMs),
    toMs: Math.min(filter.toMs ?? Number.POSITIVE_INFINITY, createdAt.toMs + 1),
  };
  let cursor: string | undefined;
  do {
    const page = await index.search({
      filter: within,
      sort: 'oldest',
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    yield page.hits.map(({ document }) => document);
    cursor = page.cursor ?? undefined;
  } while (cursor !== undefined);
}
