import type { Client } from 'cassandra-driver';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { MIGRATIONS, VERSION_TABLE } from './schema.ts';

export interface KeyspaceShape {
  readonly keyspace: string;
  readonly localDataCenter: string;
  readonly replicationFactor: number;
}

/** Creates what is missing. An existing keyspace keeps its replication: that is for whoever runs the cluster. */
export async function migrate(client: Client, shape: KeyspaceShape): Promise<void> {
  const { keyspace, localDataCenter, replicationFactor } = shape;
  await client.execute(
    `CREATE KEYSPACE IF NOT EXISTS "${keyspace}" WITH replication =
       {'class': 'NetworkTopologyStrategy', '${localDataCenter}': ${replicationFactor}}`,
  );
  await client.execute(`USE "${keyspace}"`);
  await client.execute(VERSION_TABLE);
  const { rows } = await client.execute('SELECT version FROM schema_versions');
  const applied = rows.reduce((highest, row) => Math.max(highest, Number(row.version)), 0);
  if (applied > MIGRATIONS.length) {
    throw new TweetscopeError('STORE_REJECTED', `keyspace ${keyspace} has the tables of a newer Tweetscope`, {
      hint: 'Update Tweetscope, or give another keyspace with cassandra.keyspace.',
    });
  }
  for (let version = applied + 1; version <= MIGRATIONS.length; version++) {
    for (const statement of MIGRATIONS[version - 1] ?? []) await client.execute(statement);
    await client.execute(`INSERT INTO schema_versions (version, applied_at) VALUES (${version}, toTimestamp(now()))`);
  }
}
