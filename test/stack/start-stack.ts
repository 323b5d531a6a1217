import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CASSANDRA_JARS, cassandraJars, startCassandra } from './cassandra/cassandra-server.ts';
import { ELASTICSEARCH_HOME, elasticsearchHome } from './elasticsearch/elasticsearch-home.ts';
import { startElasticsearch } from './elasticsearch/elasticsearch-server.ts';
import type { JavaServer } from './jvm/java-server.ts';
import { KafkaServer } from './kafka/kafka-server.ts';
import { KAFKA_VERSIONS, type KafkaVersion, kafkaJars, kafkaJarsName } from './kafka/kafka-versions.ts';
import type { StackServer } from './server.ts';
import { takePorts } from './stack-ports.ts';
import { type OnProgress, ProgressTeller, type StackService } from './stack-progress.ts';

export interface StackWish {
  /** Where the data stay from one start to the next; without it they go with the stack. */
  readonly folder?: string;
  /** The ports that the profile `local` expects, each where it is free; without it free ones. */
  readonly standardPorts?: boolean;
  readonly kafka?: KafkaVersion;
  readonly onProgress?: OnProgress;
}

/** As the settings `kafka.brokers`, `elasticsearch.url` and `cassandra.contactPoints` take them. */
export interface StackAddresses {
  readonly kafka: string;
  readonly elasticsearch: string;
  readonly cassandra: string;
}

export interface Stack {
  readonly addresses: StackAddresses;
  readonly kafka: KafkaServer;
  readonly elasticsearch: JavaServer;
  readonly cassandra: JavaServer;
  /** Ends all of them, and removes the data where no folder was wished for. Idempotent. */
  close(): Promise<void>;
}

/**
 * The real servers from Maven's jars, all at once, one node each: Kafka with its ZooKeeper, Elasticsearch, Cassandra.
 * They end with this process, however that ends. `whyNoServers` says beforehand what is missing.
 * @throws what kept one from starting; the others are stopped then
 */
export async function startStack(wish: StackWish = {}): Promise<Stack> {
  const { standardPorts = false, kafka: version = KAFKA_VERSIONS.specified, onProgress = () => undefined } = wish;
  const folder = wish.folder ?? mkdtempSync(join(tmpdir(), 'tweetscope-stack-'));
  const ports = await takePorts(standardPorts);
  const progress = new ProgressTeller(onProgress);
  const places = (service: StackService) => {
    mkdirSync(join(folder, service), { recursive: true });
    return join(folder, service);
  };
  const hasZookeeper = version.mode === 'zookeeper';
  const starts = {
    kafka: progress.arriving({
      service: 'kafka',
      cached: kafkaJarsName(version),
      fetch: () => kafkaJars(version),
      start: () => {
        if (hasZookeeper) progress.tell('zookeeper', 'starting');
        return KafkaServer.start({
          folder: places('kafka'),
          version,
          port: ports.kafka,
          onZookeeper: (address) => progress.tell('zookeeper', 'ready', address),
        });
      },
    }),
    elasticsearch: progress.arriving({
      service: 'elasticsearch',
      cached: ELASTICSEARCH_HOME,
      fetch: elasticsearchHome,
      start: () => startElasticsearch({ folder: places('elasticsearch'), port: ports.elasticsearch }),
    }),
    cassandra: progress.arriving({
      service: 'cassandra',
      cached: CASSANDRA_JARS,
      fetch: cassandraJars,
      start: () => startCassandra({ folder: places('cassandra'), port: ports.cassandra }),
    }),
  };
  const end = async (service: keyof typeof starts) => {
    const server: StackServer | null = await starts[service].catch(() => null);
    if (server === null) return;
    await progress.leaving(service, () => (wish.folder === undefined ? server.close() : server.shutDown()));
    if (service === 'kafka' && hasZookeeper) progress.tell('zookeeper', 'stopped');
  };
  const endAll = async () => {
    await Promise.all([end('kafka'), end('elasticsearch'), end('cassandra')]);
    if (wish.folder === undefined) rmSync(folder, { recursive: true, force: true });
  };
  let ending: Promise<void> | null = null;
  const close = () => {
    ending ??= endAll();
    return ending;
  };
  try {
    const { kafka, elasticsearch, cassandra } = starts;
    const servers = await Promise.all([kafka, elasticsearch, cassandra]);
    const [kafkaServer, searchServer, archiveServer] = servers;
    return {
      addresses: {
        kafka: kafkaServer.address,
        elasticsearch: searchServer.address,
        cassandra: archiveServer.address,
      },
      kafka: kafkaServer,
      elasticsearch: searchServer,
      cassandra: archiveServer,
      close,
    };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}
