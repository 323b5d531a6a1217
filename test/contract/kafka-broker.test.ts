import { randomBytes } from 'node:crypto';
import { Kafka, logLevel } from 'kafkajs';
import { describe, expect, it } from 'vitest';
import { KafkaBroker } from '../../src-main/adapters/kafka/kafka-broker.ts';
import { systemClock } from '../../src-main/system-clock.ts';
import { KafkaServer } from '../stack/kafka/kafka-server.ts';
import { KAFKA_VERSIONS } from '../stack/kafka/kafka-versions.ts';
import { collect } from '../support/collector.ts';
import { describeWithServers, withServer } from '../support/stack.ts';
import { brokerSuite } from './broker-suite.ts';

for (const version of Object.values(KAFKA_VERSIONS)) {
  const name = `Kafka ${version.version} (${version.mode})`;
  describeWithServers(name, () => {
    const kafka = withServer((folder) => KafkaServer.start({ folder, version }));
    const open = () =>
      new KafkaBroker({ brokers: [kafka().address], clientId: 'tweetscope-test', tls: null, sasl: null }, systemClock);

    brokerSuite(name, async () => {
      let current = open();
      return {
        broker: current,
        reopen: async () => {
          await current.close();
          current = open();
          return current;
        },
        dispose: () => current.close(),
      };
    });

    describe('and beyond what every broker does', () => {
      const one = { key: '1', value: new TextEncoder().encode('one'), headers: {} };
      const spec = (topic: string, replicationFactor = 1) => ({
        topic,
        partitions: 1,
        replicationFactor,
        retentionMs: 86_400_000,
        retentionBytes: 1_000_000,
      });

      it('says where copies and retention differ, and what the server refuses', async () => {
        const broker = open();
        await broker.ensureTopic(spec('kept'));
        const wished = { ...spec('kept', 3), retentionMs: Number.POSITIVE_INFINITY, retentionBytes: 5 };
        expect((await broker.ensureTopic(wished)).differences).toEqual([
          'replication factor is 1, not 3',
          'retention in ms is 86400000, not Infinity',
          'retention in bytes is 1000000, not 5',
        ]);
        await expect(broker.ensureTopic(spec('copied', 3))).rejects.toMatchObject({ code: 'TOPIC_REFUSED' });
        await broker.close();
      });

      it('goes on with the others, and with itself made anew, when a topic is deleted', async () => {
        const broker = open();
        const topics = ['deleted', 'other'] as const;
        for (const topic of topics) {
          await broker.ensureTopic(spec(topic));
          await broker.publish(topic, [one, one]);
          await broker.read(topic, 0, 0, 10);
        }
        const options = { topic: 'deleted', group: 'of-deleted', from: 'earliest', maxBatch: 10 } as const;
        const collector = await collect(broker, options);
        await collector.until(2);
        await collector.subscription.commit([{ partition: 0, offset: 2 }]);
        await deleteTopic('deleted');
        await expect.poll(() => collector.errors.length, { timeout: 20_000 }).toBe(1);
        expect(await broker.watermarks('other')).toMatchObject([{ highWatermark: 2 }]);
        expect(await broker.read('other', 0, 0, 10)).toHaveLength(2);
        await broker.publish('other', [one]);
        expect((await broker.ensureTopic(spec('deleted'))).created).toBe(true);
        await broker.publish('deleted', [one]);
        await collector.until(3);
        expect(collector.errors).toMatchObject([{ code: 'TOPIC_UNKNOWN' }]);
        await broker.close();
      });

      it('publishes more at once than a request holds, and refuses a message that none can', async () => {
        const broker = open();
        await broker.ensureTopic({ ...spec('large'), retentionBytes: Number.POSITIVE_INFINITY });
        const large = Array.from({ length: 30 }, (_, at) => ({ ...one, key: String(at), value: randomBytes(100_000) }));
        const positions = await broker.publish('large', large);
        expect(positions.map(({ offset }) => offset)).toEqual(large.map((_, at) => at));
        const read = await broker.read('large', 0, 0, 100);
        expect(read.map(({ key }) => key)).toEqual(large.map(({ key }) => key));
        const huge = { ...one, value: randomBytes(2_000_000) };
        await expect(broker.publish('large', [huge])).rejects.toMatchObject({ code: 'MESSAGE_TOO_LARGE' });
        await broker.close();
      });

      async function deleteTopic(topic: string): Promise<void> {
        const admin = new Kafka({ brokers: [kafka().address], logLevel: logLevel.NOTHING }).admin();
        await admin.connect();
        await admin.deleteTopics({ topics: [topic] });
        await admin.disconnect();
      }
    });
  });
}
