import type { StackProgress } from '../stack/stack-progress.ts';
import { startStack } from '../stack/start-stack.ts';
import { describeWithServers, withServer } from '../support/stack.ts';
import { arrivalsAndLeaves } from './real/arrivals.ts';
import { lateServers } from './real/late-servers.ts';
import { outages } from './real/outages.ts';
import { proof } from './real/proof.ts';
import { reindexing } from './real/reindex.ts';
import { shaking } from './real/shaking.ts';
import { topicOperations } from './real/topic-operations.ts';

/* One start of the three servers for all that is proved on them together. */
describeWithServers('Tweetscope on the real Kafka, Elasticsearch and Cassandra', () => {
  const told: StackProgress[] = [];
  const stack = withServer(() => startStack({ onProgress: (progress) => told.push(progress) }));

  proof(stack);
  topicOperations(stack);
  reindexing(stack);
  lateServers(stack);
  shaking(stack);
  outages(stack);
  arrivalsAndLeaves(stack, told);
});
