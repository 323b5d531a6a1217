import type { Certificate } from '../tls/certificate.ts';

export interface CassandraAccess {
  /** Whether one has to log in; the user `cassandra` comes into being some seconds after the start. */
  readonly login?: boolean;
  /** Where clients come in by TLS only. */
  readonly certificate?: Certificate;
}

export interface CassandraPorts {
  readonly native: number;
  readonly storage: number;
}

/**
 * One node, small: tests share the machine with other servers. The commit log is synced before a write is answered, as
 * docs/setup.md advises for a single node: synced periodically, a killed server loses up to 100 ms of them. Each writer
 * thread waits for that sync, hence their number.
 */
export function cassandraYaml(folder: string, { native, storage }: CassandraPorts, access: CassandraAccess): string {
  const { login = false, certificate } = access;
  return `cluster_name: tweetscope-tests
num_tokens: 1
partitioner: org.apache.cassandra.dht.Murmur3Partitioner
endpoint_snitch: SimpleSnitch
seed_provider:
  - class_name: org.apache.cassandra.locator.SimpleSeedProvider
    parameters: [{ seeds: "127.0.0.1:${storage}" }]
listen_address: 127.0.0.1
storage_port: ${storage}
rpc_address: 127.0.0.1
native_transport_port: ${native}
start_native_transport: true
authenticator: ${login ? 'PasswordAuthenticator' : 'AllowAllAuthenticator'}
authorizer: ${login ? 'CassandraAuthorizer' : 'AllowAllAuthorizer'}
role_manager: CassandraRoleManager
data_file_directories: [${folder}/data]
commitlog_directory: ${folder}/commitlog
saved_caches_directory: ${folder}/saved_caches
hints_directory: ${folder}/hints
cdc_raw_directory: ${folder}/cdc_raw
commitlog_sync: batch
commitlog_segment_size: 8MiB
auto_snapshot: false
memtable_heap_space: 64MiB
memtable_offheap_space: 64MiB
file_cache_size: 32MiB
key_cache_size: 8MiB
concurrent_reads: 8
concurrent_writes: 64
concurrent_compactors: 1
compaction_throughput: 0MiB/s
${certificate === undefined ? '' : encryption(certificate)}`;
}

function encryption({ keystore, password }: Certificate): string {
  return `client_encryption_options:
  enabled: true
  optional: false
  store_type: PKCS12
  keystore: ${keystore}
  keystore_password: ${password}
`;
}

export const LOGBACK = `<configuration>
  <appender name="OUT" class="ch.qos.logback.core.ConsoleAppender">
    <encoder><pattern>%level %logger{20} %msg%n</pattern></encoder>
  </appender>
  <root level="WARN"><appender-ref ref="OUT"/></root>
</configuration>
`;
