import type { Client, estypes } from '@elastic/elasticsearch';
import type { IndexedTweet } from '../indexed-tweet.ts';

const PAGE = 1_000;

/** Of each shard of the source, the last sequence number that was gone through. */
export type Places = Readonly<Record<string, number>>;

/** What a shard has `after` one sequence number and up to another, in their order; what was overwritten since is not there. */
export async function pageOf(
  client: Client,
  index: string,
  shard: string,
  after: number,
  upTo: number,
): Promise<readonly estypes.SearchHit<IndexedTweet>[]> {
  const found = await client.search<IndexedTweet>({
    index,
    preference: `_shards:${shard}`,
    query: { range: { _seq_no: { gt: after, lte: upTo } } },
    sort: [{ _seq_no: 'asc' }],
    size: PAGE,
    seq_no_primary_term: true,
    track_total_hits: false,
  });
  return found.hits.hits;
}
