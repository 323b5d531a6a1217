import type { Kafka } from 'kafkajs';
import { clusterOf } from './kafkajs-cluster.ts';

const METADATA_AGE_MS = 30_000;

/**
 * Takes a member out of its group that lost its connection and will not come back: the group would wait for it a whole
 * rebalance timeout before it lets its successor in. kafkajs offers no way to be the same member again.
 * @throws as kafkajs does where the group cannot be asked
 */
export async function sayGoodbye(client: Kafka, groupId: string, memberId: string): Promise<void> {
  const cluster = clusterOf(client, METADATA_AGE_MS);
  try {
    await cluster.connect();
    const coordinator = await cluster.findGroupCoordinator({ groupId });
    await coordinator.leaveGroup({ groupId, memberId }).catch(unlessUnknown);
  } finally {
    await cluster.disconnect();
  }
}

/** The group has given it up by itself. */
function unlessUnknown(thrown: unknown): void {
  if ((thrown as { readonly type?: string }).type !== 'UNKNOWN_MEMBER_ID') throw thrown;
}
