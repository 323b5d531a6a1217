import { setTimeout as delay } from 'node:timers/promises';
import { Kafka, logLevel } from 'kafkajs';
import { describe, expect, it } from 'vitest';
import type { Stack } from '../../stack/start-stack.ts';
import { startFaultyProxy } from '../../support/faulty-proxy.ts';
import { startSlowProxy } from '../../support/slow-proxy.ts';
import { WatchedRun } from '../../support/watched-run.ts';

const SHAKEN_MS = 60_000;
const STAYS_MS = 1_000;
const FAULT_MS = 4_000;
const SLOW_MS = 400;

/** Servers that are there and make it hard: two programs at the same time, each with trouble of its own. */
export function shaking(stack: () => Stack): void {
  describe('trouble', () => {
    it.concurrent('with the group, every 2 s for a minute, and a partition more, loses and doubles nothing', async () => {
      const run = await WatchedRun.start(stack(), 'regrouped', { 'source.rate': 200, 'topic.partitions': 3 });
      const kafka = new Kafka({ brokers: [stack().addresses.kafka], logLevel: logLevel.NOTHING });
      try {
        const beginMs = performance.now();
        while (performance.now() < beginMs + SHAKEN_MS / 2) await joinForAMoment(kafka, 'regrouped');
        await addPartition(kafka, 'regrouped', 4);
        while (performance.now() < beginMs + SHAKEN_MS) await joinForAMoment(kafka, 'regrouped');
        const { produced, committed } = run.counts;
        expect(committed).toBeGreaterThan(produced / 2);
        await run.expectNothingLostOrDoubled();
        expect(await run.committedOf(3)).toBeGreaterThan(0);
      } finally {
        await run.close();
      }
    });

    it.concurrent('with 429, 503, a read-only index and a slow Cassandra loses and doubles nothing', async () => {
      const search = await startFaultyProxy(stack().addresses.elasticsearch);
      const archive = await startSlowProxy(stack().addresses.cassandra);
      const run = await WatchedRun.start(stack(), 'hindered', {
        'source.rate': 200,
        'elasticsearch.url': search.url,
        'cassandra.contactPoints': archive.address,
      });
      try {
        for (const status of [429, 503]) {
          search.answerWith(status);
          await run.untilTold(`Elasticsearch answered ${status}`);
          await delay(FAULT_MS);
          search.answerWith(null);
          expect(await run.recovery('elasticsearch')).toBeLessThan(10);
        }
        await blockWrites('hindered', true);
        await run.untilTold('cluster_block_exception');
        await delay(FAULT_MS);
        await blockWrites('hindered', null);
        expect(await run.recovery('elasticsearch')).toBeLessThan(10);

        archive.delayBy(SLOW_MS);
        const { archived } = run.counts;
        await delay(3 * FAULT_MS);
        // Slow is no outage: it goes on, as fast as the answers let it.
        expect(run.counts.archived).toBeGreaterThan(archived);
        expect(await run.told()).not.toContainEqual(expect.stringContaining('The archive is down'));
        archive.delayBy(0);
        await run.expectNothingLostOrDoubled();
      } finally {
        await run.close();
        await Promise.all([search.close(), archive.close()]);
      }
    });

    async function blockWrites(index: string, blocked: true | null): Promise<void> {
      const response = await fetch(`${stack().addresses.elasticsearch}/${index}/_settings`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ 'index.blocks.write': blocked }),
      });
      expect(response.status).toBe(200);
    }
  });
}

async function addPartition(kafka: Kafka, topic: string, count: number): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  await admin.createPartitions({ topicPartitions: [{ topic, count }] });
  await admin.disconnect();
}

/** A second member that comes, takes its share, does nothing with it, and goes. */
async function joinForAMoment(kafka: Kafka, topic: string): Promise<void> {
  const consumer = kafka.consumer({ groupId: `${topic}_group`, rebalanceTimeout: 5_000, maxWaitTimeInMs: 250 });
  await consumer.connect();
  await consumer.subscribe({ topic });
  await consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch: async () => {} });
  await delay(STAYS_MS);
  await consumer.disconnect();
}
