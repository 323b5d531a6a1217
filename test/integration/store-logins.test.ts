import { expect, it, vi } from 'vitest';
import { CassandraArchive } from '../../src-main/adapters/cassandra/cassandra-archive.ts';
import { ElasticsearchIndex } from '../../src-main/adapters/elasticsearch/elasticsearch-index.ts';
import { startCassandra } from '../stack/cassandra/cassandra-server.ts';
import { startElasticsearch } from '../stack/elasticsearch/elasticsearch-server.ts';
import { cassandraOptions } from '../support/cassandra-options.ts';
import { elasticsearchOptions } from '../support/elasticsearch-options.ts';
import { describeWithServers, withServer } from '../support/stack.ts';
import { storedTweet } from '../support/stored-tweets.ts';

const PASSWORD = 'correct horse';
const REFUSED = { code: 'STORE_UNAUTHORIZED', retryable: true };
/** The user `cassandra` is made by the server some seconds after it listens. */
const USER_IS_MADE_MS = 30_000;

describeWithServers('Logging in to real servers', () => {
  const search = withServer((folder) => startElasticsearch({ folder, password: PASSWORD }));
  const archive = withServer((folder) => startCassandra({ folder, login: true }));

  it('Elasticsearch takes the right password, and no other', async () => {
    const options = elasticsearchOptions(search().address, 'tweets_analyzed');
    const index = await ElasticsearchIndex.open({ ...options, username: 'elastic', password: PASSWORD });
    await index.write([storedTweet(1)]);
    expect(await index.count()).toBe(1);
    await index.close();
    await expect(ElasticsearchIndex.open({ ...options, username: 'elastic', password: 'x' })).rejects.toMatchObject(
      REFUSED,
    );
    await expect(ElasticsearchIndex.open({ ...options, apiKey: 'eDp5' })).rejects.toMatchObject(REFUSED);
    await expect(ElasticsearchIndex.open(options)).rejects.toMatchObject(REFUSED);
  });

  it('Cassandra takes the right password, and no other', async () => {
    const options = { ...cassandraOptions(archive().address, 'tweets'), username: 'cassandra' };
    const open = () => CassandraArchive.open({ ...options, password: 'cassandra' });
    const opened = await vi.waitFor(open, { timeout: USER_IS_MADE_MS, interval: 500 });
    await opened.write([storedTweet(1)]);
    expect(await opened.count()).toBe(1);
    await opened.close();
    await expect(CassandraArchive.open({ ...options, password: 'x' })).rejects.toMatchObject(REFUSED);
    await expect(CassandraArchive.open({ ...options, username: '' })).rejects.toMatchObject(REFUSED);
  });
});
