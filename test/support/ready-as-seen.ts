import { Client } from 'cassandra-driver';
import { Kafka, logLevel } from 'kafkajs';
import type { StackAddresses } from '../stack/start-stack.ts';

/* When a server is ready, as a client finds that has nothing to do with Tweetscope and was not there before. */

const PATIENCE_MS = 1_500;

/** It knows the partitions of `topic`, and answers for `group`. */
export async function isKafkaReady(address: string, topic: string, group: string): Promise<boolean> {
  const admin = new Kafka({
    brokers: [address],
    logLevel: logLevel.NOTHING,
    retry: { retries: 0 },
    connectionTimeout: PATIENCE_MS,
    requestTimeout: PATIENCE_MS,
  }).admin();
  try {
    await admin.connect();
    await admin.fetchTopicOffsets(topic);
    await admin.fetchOffsets({ groupId: group, topics: [topic] });
    return true;
  } catch {
    return false;
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}

export function isElasticsearchReady(url: string, index: string): Promise<boolean> {
  const health = `${url}/_cluster/health/${index}?wait_for_status=yellow&timeout=1s`;
  return fetch(health, { signal: AbortSignal.timeout(PATIENCE_MS) }).then(
    (response) => response.ok,
    () => false,
  );
}

export async function isCassandraReady(contactPoint: string, table: string): Promise<boolean> {
  const client = new Client({
    contactPoints: [contactPoint],
    localDataCenter: 'datacenter1',
    socketOptions: { connectTimeout: PATIENCE_MS, readTimeout: PATIENCE_MS },
  });
  try {
    await client.execute(`SELECT tweet_id FROM ${table} LIMIT 1`);
    return true;
  } catch {
    return false;
  } finally {
    await client.shutdown().catch(() => undefined);
  }
}

/** All that Tweetscope uses of one server, under the one name a test gives to topic, group, index and keyspace. */
export function isReady(server: keyof StackAddresses, addresses: StackAddresses, name: string): Promise<boolean> {
  if (server === 'kafka') return isKafkaReady(addresses.kafka, name, `${name}_group`);
  if (server === 'elasticsearch') return isElasticsearchReady(addresses.elasticsearch, name);
  return isCassandraReady(addresses.cassandra, `${name}.tweets_by_id`);
}
