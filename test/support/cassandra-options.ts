import type { CassandraOptions } from '../../src-main/adapters/cassandra/cassandra-archive.ts';

/** One node without security, as the tests start it. */
export function cassandraOptions(contactPoint: string, keyspace: string): CassandraOptions {
  return {
    contactPoints: [contactPoint],
    localDataCenter: 'datacenter1',
    keyspace,
    replicationFactor: 1,
    consistency: 'LOCAL_QUORUM',
    username: '',
    password: '',
    tls: false,
    caFile: '',
    ttlSeconds: 0,
    requestTimeoutMs: 12_000,
  };
}
