import type { Admin } from 'kafkajs';

/** `ConfigResourceTypes.BROKER` of kafkajs, which an ES module running on bare Node cannot import by name. */
const BROKER_RESOURCE = 4;
const PROTOCOL_VERSION = 'inter.broker.protocol.version';

export interface ClusterSummary {
  /** `Kafka 3.4`; `Kafka` where the server does not tell, as 4.0 and later do not. */
  readonly version: string;
  readonly brokers: number;
}

export async function summaryOf(admin: Admin): Promise<ClusterSummary> {
  const { brokers, controller } = await admin.describeCluster();
  const name = String(controller ?? brokers[0]?.nodeId ?? 0);
  const version = await protocolVersion(admin, name).catch(() => null);
  return { version: version === null ? 'Kafka' : `Kafka ${version}`, brokers: brokers.length };
}

/** The setting needs a right of its own, which a user may lack. */
async function protocolVersion(admin: Admin, name: string): Promise<string | null> {
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: [{ type: BROKER_RESOURCE, name, configNames: [PROTOCOL_VERSION] }],
  });
  const value = resources[0]?.configEntries.find(({ configName }) => configName === PROTOCOL_VERSION)?.configValue;
  return /^\d+\.\d+/.exec(value ?? '')?.[0] ?? null;
}
