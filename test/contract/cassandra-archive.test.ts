import { Client } from 'cassandra-driver';
import { afterAll, beforeAll } from 'vitest';
import { CassandraArchive } from '../../src-main/adapters/cassandra/cassandra-archive.ts';
import { type RunningCassandra, startCassandra } from '../stack/cassandra/start-cassandra.ts';
import { cassandraOptions } from '../support/cassandra-options.ts';
import { describeWithServers } from '../support/stack.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { archiveSuite } from './archive-suite.ts';

const START_MS = 240_000;
const TABLES = ['tweets_by_id', 'tweets_by_day', 'tweets_by_hashtag'];

describeWithServers('Cassandra', () => {
  let server: RunningCassandra;
  let client: Client;
  const folder = temporaryFolder();
  /** Keyspaces nobody uses, empty: to empty one is quicker than to make one. */
  const free: string[] = [];
  let keyspaces = 0;
  beforeAll(async () => {
    server = await startCassandra(folder.path);
    client = new Client({ contactPoints: [server.contactPoint], localDataCenter: 'datacenter1' });
    await client.connect();
  }, START_MS);
  afterAll(async () => {
    await client?.shutdown();
    await server?.process.stop();
    folder.dispose();
  });

  archiveSuite('Cassandra', async () => {
    const keyspace = free.pop() ?? `tweets_${++keyspaces}`;
    const archive = await CassandraArchive.open(cassandraOptions(server.contactPoint, keyspace));
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
});
