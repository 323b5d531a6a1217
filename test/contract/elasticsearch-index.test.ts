import { afterAll, beforeAll } from 'vitest';
import { ElasticsearchIndex } from '../../src-main/adapters/elasticsearch/elasticsearch-index.ts';
import { type RunningElasticsearch, startElasticsearch } from '../stack/elasticsearch/start-elasticsearch.ts';
import { elasticsearchOptions } from '../support/elasticsearch-options.ts';
import { describeWithServers } from '../support/stack.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { searchIndexSuite } from './search-index-suite.ts';

const START_MS = 240_000;

describeWithServers('Elasticsearch', () => {
  let server: RunningElasticsearch;
  const folder = temporaryFolder();
  let indices = 0;
  beforeAll(async () => {
    server = await startElasticsearch(folder.path);
  }, START_MS);
  afterAll(async () => {
    await server?.process.stop();
    folder.dispose();
  });

  searchIndexSuite('Elasticsearch', async () => {
    const options = elasticsearchOptions(server.url, `tweets-${++indices}`);
    const index = await ElasticsearchIndex.open(options);
    const at = `${server.url}/${options.index}`;
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
});
