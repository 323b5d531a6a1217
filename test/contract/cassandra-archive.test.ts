import { Client } from 'cassandra-driver';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CassandraArchive, type CassandraOptions } from '../../src-main/adapters/cassandra/cassandra-archive.ts';
import { startCassandra } from '../stack/cassandra/cassandra-server.ts';
import { cassandraOptions } from '../support/cassandra-options.ts';
import { describeWithServers, withServer } from '../support/stack.ts';
import { storedTweet } from '../support/stored-tweets.ts';
import { archiveSuite } from './archive-suite.ts';

const TABLES = ['tweets_by_id', 'tweets_by_day', 'tweets_by_hashtag'];

describeWithServers('Cassandra', () => {
  const server = withServer((folder) => startCassandra({ folder }));
  let client: Client;
  /** Keyspaces nobody uses, empty: to empty one is quicker than to make one. */
  const free: string[] = [];
  let keyspaces = 0;
  beforeAll(async () => {
    client = new Client({ contactPoints: [server().address], localDataCenter: 'datacenter1' });
    await client.connect();
  });
  afterAll(() => client?.shutdown());

  archiveSuite('Cassandra', async () => {
    const keyspace = free.pop() ?? `tweets_${++keyspaces}`;
    const archive = await CassandraArchive.open(cassandraOptions(server().address, keyspace));
    return {
      archive,
      refresh: async () => undefined,
      dispose: async () => {
        await archive.close();
        await Promise.all(TABLES.map((table) => client.execute(`TRUNCATE "${keyspace}".${table}`)));
        free.push(keyspace);
      },
    };
  });

  const opened = (keyspace: string, wish: Partial<CassandraOptions> = {}) =>
    CassandraArchive.open({ ...cassandraOptions(server().address, keyspace), ...wish });

  it('says where it is and how the commit log is synced', async () => {
    const archive = await opened('told');
    expect((await archive.health()).detail).toBe(
      `${server().address}, keyspace told in datacenter1, LOCAL_QUORUM, commit log batch`,
    );
    await archive.close();
  });

  it('keeps the older row out of the way by its timestamp, and writes one row for each hashtag', async () => {
    const archive = await opened('rows');
    await archive.write([storedTweet(1, { version: 7, hashtags: ['AI', '#ai', 'Été'] })]);
    await archive.write([storedTweet(1, { version: 6, text: 'older' })]);
    const { rows } = await client.execute('SELECT document, writetime(document) AS at FROM rows.tweets_by_id');
    expect(rows.map(({ at }) => Number(at))).toEqual([8]);
    const tagged = await client.execute(
      "SELECT hashtag FROM rows.tweets_by_hashtag WHERE hashtag IN ('ai', 'été', 'AI') AND day = '2026-01-26' AND hour = 23",
    );
    expect(tagged.rows.map(({ hashtag }) => hashtag).toSorted()).toEqual(['ai', 'été']);
    await archive.close();
  });

  it('lets rows go after their time to live, and only where one is set', async () => {
    const archive = await opened('passing', { ttlSeconds: 3_600 });
    await archive.write([storedTweet(1)]);
    const { rows } = await client.execute('SELECT ttl(document) AS rest FROM passing.tweets_by_id');
    expect(Number(rows[0]?.rest)).toBeGreaterThan(3_500);
    await archive.close();
    const lasting = await opened('lasting');
    await lasting.write([storedTweet(1)]);
    const kept = await client.execute('SELECT ttl(document) AS rest FROM lasting.tweets_by_id');
    expect(kept.rows[0]?.rest).toBeNull();
    await lasting.close();
  });

  it('makes its tables once, and refuses those of a newer version', async () => {
    await (await opened('versions')).close();
    await (await opened('versions')).close();
    const { rows } = await client.execute('SELECT version FROM versions.schema_versions');
    expect(rows.map(({ version }) => version)).toEqual([1]);
    await client.execute('INSERT INTO versions.schema_versions (version) VALUES (99)');
    await expect(opened('versions')).rejects.toMatchObject({ code: 'STORE_REJECTED' });
  });

  it('waits, and rejects no tweet, while its tables are gone', async () => {
    const archive = await opened('gone');
    await client.execute('DROP TABLE gone.tweets_by_hashtag');
    const write = archive.write([storedTweet(1, { hashtags: ['ai'] })]);
    await expect(write).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', retryable: true });
    await archive.close();
  });
});
