import { expect, it } from 'vitest';
import { ElasticsearchIndex } from '../../src-main/adapters/elasticsearch/elasticsearch-index.ts';
import { startElasticsearch } from '../stack/elasticsearch/elasticsearch-server.ts';
import { elasticsearchOptions } from '../support/elasticsearch-options.ts';
import { describeWithServers, withServer } from '../support/stack.ts';
import { storedTweet } from '../support/stored-tweets.ts';
import { searchIndexSuite } from './search-index-suite.ts';

describeWithServers('Elasticsearch', () => {
  const server = withServer((folder) => startElasticsearch({ folder }));
  let indices = 0;

  searchIndexSuite('Elasticsearch', async () => {
    const options = elasticsearchOptions(server().address, `tweets-${++indices}`);
    const index = await ElasticsearchIndex.open(options);
    const at = `${server().address}/${options.index}`;
    return {
      index,
      refresh: async () => {
        await fetch(`${at}/_refresh`, { method: 'POST' });
      },
      dispose: async () => {
        await index.close();
        await fetch(at, { method: 'DELETE' });
      },
    };
  });

  const named = (name: string) => {
    const options = elasticsearchOptions(server().address, name);
    return { options, at: `${server().address}/${name}`, open: () => ElasticsearchIndex.open(options) };
  };
  const put = (url: string, body: unknown) =>
    fetch(url, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

  it('comes back with its mapping when the index is deleted at work', async () => {
    const { at, open } = named('deleted');
    const index = await open();
    await index.write([storedTweet(1)]);
    await fetch(at, { method: 'DELETE' });
    expect(await index.count()).toBe(0);
    expect(await index.get('1')).toBeNull();
    expect((await index.search({ filter: {}, sort: 'newest', limit: 5 })).hits).toEqual([]);
    expect(await index.topHashtags({}, 5)).toEqual([]);
    expect(await index.write([storedTweet(2, { hashtags: ['Back'] })])).toEqual([{ kind: 'stored' }]);
    expect(await index.ids(5)).toEqual({ ids: ['2'], cursor: null });
    expect(await index.topHashtags({}, 5)).toMatchObject([{ hashtag: 'back', count: 1 }]);
    await index.close();
  });

  it('refuses an index of that name that is another one, and alters none', async () => {
    const { at, open } = named('foreign');
    await put(at, { mappings: { properties: { created_at: { type: 'boolean' } } } });
    await expect(open()).rejects.toMatchObject({
      code: 'STORE_REJECTED',
      message: expect.stringContaining('created_at'),
    });
  });

  it('writes more than one request holds, and rejects only the document that does not fit', async () => {
    const { open } = named('large');
    const index = await open();
    const documents = Array.from({ length: 2_500 }, (_, id) => storedTweet(id, { text: `tea ${'x'.repeat(5_000)}` }));
    documents[1_700] = storedTweet(1_700, { topic: 'y'.repeat(40_000) });
    const outcomes = await index.write(documents);
    expect(outcomes).toHaveLength(documents.length);
    expect(outcomes.flatMap(({ kind }, at) => (kind === 'rejected' ? [at] : []))).toEqual([1_700]);
    expect(outcomes[1_700]).toMatchObject({ error: { code: 'STORE_REJECTED', retryable: false } });
    expect(await index.count()).toBe(documents.length - 1);
    await index.close();
  });

  it('goes on by relevance no further than the view is kept', async () => {
    const { open } = named('views');
    const index = await open();
    await index.write(Array.from({ length: 5 }, (_, id) => storedTweet(id, { text: 'tea' })));
    await index.count();
    const search = (cursor?: string) =>
      index.search({
        filter: { text: 'tea' },
        sort: 'relevance',
        limit: 2,
        ...(cursor === undefined ? {} : { cursor }),
      });
    const first = await search();
    expect(first.cursor?.length).toBeLessThan(100);
    expect((await search(first.cursor ?? '')).hits).toHaveLength(2);
    for (let searches = 0; searches < 16; searches++) await search();
    await expect(search(first.cursor ?? '')).rejects.toMatchObject({ code: 'QUERY_INVALID' });
    await index.close();
  });
});
