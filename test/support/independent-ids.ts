import { Client } from 'cassandra-driver';

/*
 * What is in the servers, found without a line of Tweetscope: by kcat or Kafka's own tools, plain HTTP and the
 * bare driver. Ids come sorted, doubled ones twice.
 */

const PAGE = 10_000;

export function idsOf(messages: readonly string[]): string[] {
  return messages.map((line) => (JSON.parse(line) as { tweet_id: string }).tweet_id).toSorted();
}

interface Found {
  readonly hits: { readonly hits: readonly { readonly _id: string; readonly sort: readonly unknown[] }[] };
}

export async function countInElasticsearch(url: string, index: string): Promise<number> {
  await fetch(`${url}/${index}/_refresh`, { method: 'POST' });
  const response = await fetch(`${url}/${index}/_count`);
  return response.ok ? ((await response.json()) as { count: number }).count : 0;
}

export async function idsInElasticsearch(url: string, index: string): Promise<string[]> {
  await fetch(`${url}/${index}/_refresh`, { method: 'POST' });
  const ids: string[] = [];
  let after: readonly unknown[] | null = null;
  do {
    const response: Response = await fetch(`${url}/${index}/_search`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        size: PAGE,
        _source: false,
        sort: ['_doc'],
        ...(after === null ? {} : { search_after: after }),
      }),
    });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    const { hits } = ((await response.json()) as Found).hits;
    ids.push(...hits.map(({ _id }) => _id));
    after = hits.at(-1)?.sort ?? null;
  } while (after !== null);
  return ids.toSorted();
}

/** @param table one of those with a column tweet_id, with its keyspace */
export async function idsInCassandra(contactPoint: string, table: string): Promise<string[]> {
  const client = new Client({ contactPoints: [contactPoint], localDataCenter: 'datacenter1' });
  const ids: string[] = [];
  try {
    let pageState: string | undefined;
    do {
      const page = pageState === undefined ? {} : { pageState };
      const result = await client.execute(`SELECT tweet_id FROM ${table}`, [], { fetchSize: 5_000, ...page });
      ids.push(...result.rows.map((row) => String(row.tweet_id)));
      pageState = result.pageState ?? undefined;
    } while (pageState !== undefined);
  } finally {
    await client.shutdown();
  }
  return ids.toSorted();
}
