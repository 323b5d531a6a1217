import type { Stack } from '../stack/start-stack.ts';

/** All three real servers, with topics, group, index and keyspace of a test's own. */
export function stackSettings({ addresses }: Pick<Stack, 'addresses'>, name: string): Readonly<Record<string, string>> {
  return {
    profile: 'local',
    'kafka.brokers': addresses.kafka,
    'elasticsearch.url': addresses.elasticsearch,
    'cassandra.contactPoints': addresses.cassandra,
    'topic.name': name,
    'deadLetters.topic': `${name}_dlq`,
    'consumer.group': `${name}_group`,
    'elasticsearch.index': name,
    'cassandra.keyspace': name,
  };
}
