import type { Admin } from 'kafkajs';
import type { TopicReport, TopicSpec } from '#engine/ports/broker.ts';

/** `ConfigResourceTypes.TOPIC` of kafkajs, which an ES module running on bare Node cannot import by name. */
const TOPIC_RESOURCE = 2;
const RETENTION_MS = 'retention.ms';
const RETENTION_BYTES = 'retention.bytes';

/**
 * Creates the topic when missing; never alters an existing one.
 * @param beforeCreation awaited where the topic turns out to be missing
 */
export async function ensureTopic(
  admin: Admin,
  spec: TopicSpec,
  beforeCreation: () => Promise<unknown>,
): Promise<TopicReport> {
  const existing = await admin.listTopics();
  const isMissing = !existing.includes(spec.topic);
  if (isMissing) await beforeCreation();
  const created = isMissing && (await create(admin, spec));
  return { created, differences: created ? [] : await differencesOf(admin, spec) };
}

/** @returns false where somebody else was quicker */
function create(admin: Admin, { topic, partitions, replicationFactor, retentionMs, retentionBytes }: TopicSpec) {
  return admin.createTopics({
    waitForLeaders: true,
    topics: [
      {
        topic,
        numPartitions: partitions,
        replicationFactor,
        configEntries: [
          { name: RETENTION_MS, value: asConfig(retentionMs) },
          { name: RETENTION_BYTES, value: asConfig(retentionBytes) },
        ],
      },
    ],
  });
}

async function differencesOf(admin: Admin, spec: TopicSpec): Promise<string[]> {
  const { topics } = await admin.fetchTopicMetadata({ topics: [spec.topic] });
  const partitions = topics[0]?.partitions ?? [];
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: [{ type: TOPIC_RESOURCE, name: spec.topic, configNames: [RETENTION_MS, RETENTION_BYTES] }],
  });
  const configured = (name: string) =>
    fromConfig(resources[0]?.configEntries.find((entry) => entry.configName === name)?.configValue);
  const compared = [
    ['partitions', partitions.length, spec.partitions],
    ['replication factor', partitions[0]?.replicas.length ?? 0, spec.replicationFactor],
    ['retention in ms', configured(RETENTION_MS), spec.retentionMs],
    ['retention in bytes', configured(RETENTION_BYTES), spec.retentionBytes],
  ] as const;
  return compared.flatMap(([what, is, wished]) => (is === wished ? [] : [`${what} is ${is}, not ${wished}`]));
}

/** Kafka writes -1 where nothing bounds. */
function asConfig(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value)) : '-1';
}

function fromConfig(value: string | undefined): number {
  return value === undefined || Number(value) < 0 ? Number.POSITIVE_INFINITY : Number(value);
}
