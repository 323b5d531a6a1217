import { join } from 'node:path';
import { type Admin, Kafka, logLevel } from 'kafkajs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KafkaBroker } from '../../src-main/adapters/kafka/kafka-broker.ts';
import { systemClock } from '../../src-main/system-clock.ts';
import { KafkaServer } from '../stack/kafka/kafka-server.ts';
import { describeWithServers, withServer } from '../support/stack.ts';

const TOPIC = 'led';

interface Two {
  readonly first: KafkaServer;
  readonly second: KafkaServer;
  close(): Promise<void>;
}

async function startTwo(folder: string): Promise<Two> {
  const first = await KafkaServer.start({ folder: join(folder, 'first') });
  const second = await KafkaServer.start({ folder: join(folder, 'second'), beside: first });
  return { first, second, close: () => second.close().then(() => first.close()) };
}

/* What a reader knows of who leads is up to half a minute old: each of these asks the wrong one first. */
describeWithServers('Kafka whose partition gets another leader', () => {
  const two = withServer(startTwo);
  let admin: Admin;
  let broker: KafkaBroker;
  beforeAll(async () => {
    const brokers = [two().first.address, two().second.address];
    admin = new Kafka({ brokers, logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    broker = new KafkaBroker({ brokers, clientId: 'tweetscope-test', tls: null, sasl: null }, systemClock);
    const replicaAssignment = [{ partition: 0, replicas: [1] }];
    await admin.createTopics({ waitForLeaders: true, topics: [{ topic: TOPIC, replicaAssignment }] });
    await broker.publish(TOPIC, [{ key: '1', value: new TextEncoder().encode('one'), headers: {} }]);
  });
  afterAll(async () => {
    await broker.close();
    await admin.disconnect();
  });

  const metadata = async () => {
    const { topics } = await admin.fetchTopicMetadata({ topics: [TOPIC] });
    const { leader, isr } = topics[0]?.partitions[0] ?? {};
    return { leader, isr: isr?.toSorted() };
  };
  const move = (replicas: number[]) =>
    admin.alterPartitionReassignments({
      topics: [{ topic: TOPIC, partitionAssignment: [{ partition: 0, replicas }] }],
    });
  const keys = async () => (await broker.read(TOPIC, 0, 0, 10)).map(({ key }) => key);

  it('reads on where it was moved to', async () => {
    expect(await keys()).toEqual(['1']);
    await move([2]);
    await expect.poll(metadata, { timeout: 20_000 }).toEqual({ leader: 2, isr: [2] });
    expect(await keys()).toEqual(['1']);
  });

  it('reads on from the same one, started again', async () => {
    await two().second.stop();
    await two().second.start();
    expect(await keys()).toEqual(['1']);
  });

  it('reads on from the other copy, where the one that led is stopped', async () => {
    await move([2, 1]);
    await expect.poll(metadata, { timeout: 20_000 }).toEqual({ leader: 2, isr: [1, 2] });
    expect(await keys()).toEqual(['1']);
    await two().second.stop();
    expect(await keys()).toEqual(['1']);
  });

  it('says after a bounded time that none leads', async () => {
    await two().second.start();
    await move([2]);
    await expect.poll(metadata, { timeout: 20_000 }).toEqual({ leader: 2, isr: [2] });
    await two().second.stop();
    await expect(broker.read(TOPIC, 0, 0, 10)).rejects.toMatchObject({ code: 'BROKER_UNAVAILABLE', retryable: true });
  });
});
