import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import type { PartitionOffsets } from '../ports/broker.ts';
import type { TweetStore } from '../ports/tweet-store.ts';
import { type CountedId, IdsInOrder } from './ids-in-order.ts';
import { REQUIRED } from './read-topic.ts';
import { FindingList } from './reconciliation.ts';

const PAGE_LENGTH = 1_000;
const STORED = 'stored';

export interface StoreComparison {
  /** Different ids that must be in the store. */
  required: number;
  stored: number;
  olderThanTopic: number;
  newerThanCommit: number;
  readonly missing: FindingList;
  readonly extra: FindingList;
  readonly doubled: FindingList;
}

/** Walks the topic's ids and the store's ids side by side, both in ascending text order. */
export async function compareStore(
  store: Pick<TweetStore, 'ids' | 'get'>,
  expected: AsyncIterable<CountedId>,
  topic: { readonly name: string; readonly ranges: readonly PartitionOffsets[] },
  sorting: { readonly folder: string; readonly idsInMemory: number | undefined },
): Promise<StoreComparison> {
  const comparison: StoreComparison = {
    required: 0,
    stored: 0,
    olderThanTopic: 0,
    newerThanCommit: 0,
    missing: new FindingList(),
    extra: new FindingList(),
    doubled: new FindingList(),
  };
  const ids = await IdsInOrder.open(sorting.folder, sorting.idsInMemory);
  try {
    await collectIds(store, ids);
    const stored = storedIds(ids, comparison);
    let actual = await stored.next();
    const explainExtra = async (id: string) => {
      const why = whyUnexpected(await store.get(id), topic);
      if (why === 'extra') comparison.extra.add(id);
      else comparison[why]++;
    };
    for await (const entry of expected) {
      const isRequired = entry.counts.has(REQUIRED);
      if (isRequired) comparison.required++;
      for (; actual.done !== true && actual.value < entry.id; actual = await stored.next()) {
        await explainExtra(actual.value);
      }
      if (actual.done !== true && actual.value === entry.id) actual = await stored.next();
      else if (isRequired) comparison.missing.add(entry.id);
    }
    for (; actual.done !== true; actual = await stored.next()) await explainExtra(actual.value);
    return comparison;
  } finally {
    await ids.dispose();
  }
}

/** Stores give their ids in orders of their own. */
async function collectIds(store: Pick<TweetStore, 'ids'>, ids: IdsInOrder): Promise<void> {
  let cursor: string | null | undefined;
  do {
    const page = await store.ids(PAGE_LENGTH, cursor ?? undefined);
    for (const id of page.ids) await ids.add(id, STORED);
    cursor = page.cursor;
  } while (cursor !== null);
}

/** Every id once; one that came more than once is noted as doubled. */
async function* storedIds(ids: IdsInOrder, comparison: StoreComparison): AsyncGenerator<string, void> {
  for await (const { id, counts } of ids.sorted()) {
    const count = counts.get(STORED) ?? 0;
    comparison.stored += count;
    if (count > 1) comparison.doubled.add(id);
    yield id;
  }
}

/** A store keeps what the topic's retention removed, and may be ahead of the commit. */
function whyUnexpected(
  document: StoredTweet | null,
  { name, ranges }: { readonly name: string; readonly ranges: readonly PartitionOffsets[] },
): 'extra' | 'olderThanTopic' | 'newerThanCommit' {
  const position = document?.position;
  const range = ranges.find(({ partition }) => partition === position?.partition);
  if (position === undefined || range === undefined || position.topic !== name) return 'extra';
  if (position.offset < range.lowWatermark) return 'olderThanTopic';
  return position.offset >= range.highWatermark ? 'newerThanCommit' : 'extra';
}
