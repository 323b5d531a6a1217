import { readFileSync } from 'node:fs';
import { Client, policies, types } from 'cassandra-driver';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Consistency } from '#shared/settings/store-settings.ts';

export interface CassandraConnection {
  /** Hosts, each with its port where that is not 9042. */
  readonly contactPoints: readonly string[];
  readonly localDataCenter: string;
  readonly consistency: Consistency;
  /** Empty where none is needed. */
  readonly username: string;
  readonly password: string;
  readonly tls: boolean;
  /** Path of a PEM file with the authority that signed the servers' certificates; empty for the system's. */
  readonly caFile: string;
  readonly requestTimeoutMs: number;
}

const FIRST_RECONNECT_MS = 250;
/** The driver's own longest wait is ten minutes: an archive that is back would stay unused. */
const LONGEST_RECONNECT_MS = 1_000;
const CONNECT_TIMEOUT_MS = 5_000;
/**
 * Requests without answer after which a connection is replaced. With the driver's own 64 a dead one stayed for minutes:
 * the fewer are answered, the fewer are sent.
 */
const DEFUNCT_AFTER_TIMEOUTS = 4;
const MOST_REQUESTS_PER_CONNECTION = 4_096;

export function cassandraClient(connection: CassandraConnection): Client {
  const { contactPoints, localDataCenter, consistency, username, password, tls, caFile } = connection;
  return new Client({
    contactPoints: [...contactPoints],
    localDataCenter,
    encoding: { useBigIntAsLong: true },
    queryOptions: { prepare: false, consistency: types.consistencies[CODE_OF[consistency]] },
    socketOptions: {
      connectTimeout: CONNECT_TIMEOUT_MS,
      readTimeout: connection.requestTimeoutMs,
      defunctReadTimeoutThreshold: DEFUNCT_AFTER_TIMEOUTS,
    },
    policies: {
      reconnection: new policies.reconnection.ExponentialReconnectionPolicy(
        FIRST_RECONNECT_MS,
        LONGEST_RECONNECT_MS,
        false,
      ),
    },
    pooling: { maxRequestsPerConnection: MOST_REQUESTS_PER_CONNECTION },
    ...(username === '' ? {} : { credentials: { username, password } }),
    ...(tls
      ? { sslOptions: { rejectUnauthorized: true, ...(caFile === '' ? {} : { ca: readAuthority(caFile) }) } }
      : {}),
  });
}

const CODE_OF = {
  ONE: 'one',
  TWO: 'two',
  LOCAL_ONE: 'localOne',
  LOCAL_QUORUM: 'localQuorum',
  QUORUM: 'quorum',
  EACH_QUORUM: 'eachQuorum',
  ALL: 'all',
} as const satisfies Record<Consistency, keyof typeof types.consistencies>;

function readAuthority(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new TweetscopeError('SETTING_INVALID', `cassandra.caFile: ${path} cannot be read`, { cause });
  }
}
