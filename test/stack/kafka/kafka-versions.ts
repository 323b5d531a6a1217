import { resolveJars } from '../jvm/maven-cache.ts';

export interface KafkaVersion {
  readonly version: string;
  /** Who keeps the metadata: ZooKeeper, or the broker itself. */
  readonly mode: 'zookeeper' | 'kraft';
}

/** The Kafka inside the image of docker-compose.yml (Confluent Platform 7.4.0), and today's, which has no ZooKeeper. */
export const KAFKA_VERSIONS = {
  specified: { version: '3.4.0', mode: 'zookeeper' },
  current: { version: '4.3.1', mode: 'kraft' },
} as const satisfies Record<string, KafkaVersion>;

/** The name of its jars in the cache. */
export function kafkaJarsName({ version }: KafkaVersion): string {
  return `kafka-${version}`;
}

/** @returns the folder of its jars, fetched where they are not in the cache */
export function kafkaJars(kafka: KafkaVersion): Promise<string> {
  return resolveJars(kafkaJarsName(kafka), [
    { group: 'org.apache.kafka', name: 'kafka_2.13', version: kafka.version },
    // Kafka brings the logging interface, and nothing behind it.
    { group: 'org.slf4j', name: 'slf4j-simple', version: '1.7.36' },
  ]);
}
