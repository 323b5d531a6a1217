import { startStack } from '../stack/start-stack.ts';
import { describeWithServers, withServer } from '../support/stack.ts';
import { proof } from './real/proof.ts';
import { reindexing } from './real/reindex.ts';
import { topicOperations } from './real/topic-operations.ts';

/* One start of the three servers for all that is proved on them together. */
describeWithServers('Tweetscope on the real Kafka, Elasticsearch and Cassandra', () => {
  const stack = withServer((folder) => startStack({ folder }));

  proof(stack);
  topicOperations(stack);
  reindexing(stack);
});
