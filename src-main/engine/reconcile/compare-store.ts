import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import type { PartitionOffsets } from '../ports/broker.ts';
import type { TweetStore } from '../ports/tweet-store.ts';
import type { CountedId } from './ids-in-order.ts';
import { REQUIRED } from './read-topic.ts';
import { FindingList } from './reconciliation.ts';

const PAGE_LENGTH = 1_000;

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
  const stored = storedIds(store, comparison);
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
}

/** Every id once; one that comes again is noted as doubled. */
async function* storedIds(store: Pick<TweetStore, 'ids'>, comparison: StoreComparison): AsyncGenerator<string, void> {
  let before: string | null = null;
  let cursor: string | null | undefined;
  do {
    const page = await store.ids(PAGE_LENGTH, cursor ?? undefined);
    for (const id of page.ids) {
      comparison.stored++;
      if (id === before) comparison.doubled.add(id);
      else yield id;
      before = id;
    }
    cursor = page.cursor;
  } while (cursor !== null);
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
