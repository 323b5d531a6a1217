import { afterEach, expect, it } from 'vitest';
import type { Broker } from '#engine/ports/broker.ts';
import { KafkaBroker } from '../../src-main/adapters/kafka/kafka-broker.ts';
import type { KafkaSasl } from '../../src-main/adapters/kafka/kafka-client.ts';
import { systemClock } from '../../src-main/system-clock.ts';
import { KafkaServer } from '../stack/kafka/kafka-server.ts';
import { KAFKA_VERSIONS } from '../stack/kafka/kafka-versions.ts';
import { collect } from '../support/collector.ts';
import { describeWithServers, withServer } from '../support/stack.ts';

describeWithServers('Kafka with TLS and a login', () => {
  const kafka = withServer((folder) => KafkaServer.start({ folder, version: KAFKA_VERSIONS.current, secure: true }));
  const opened: Broker[] = [];
  afterEach(async () => {
    for (const broker of opened.splice(0)) await broker.close();
  });
  const open = (mechanism: KafkaSasl['mechanism'] | null, change: { password?: string; caFile?: string } = {}) => {
    const { address, caFile, username, password } = { ...kafka().secureAccess(), ...change };
    const sasl = mechanism === null ? null : { mechanism, username, password };
    const tls = { caFile, certificateFile: '', keyFile: '' };
    const broker = new KafkaBroker({ brokers: [address], clientId: 'tweetscope-test', tls, sasl }, systemClock);
    opened.push(broker);
    return broker;
  };
  const spec = (topic: string) => ({
    topic,
    partitions: 1,
    replicationFactor: 1,
    retentionMs: 3_600_000,
    retentionBytes: Number.POSITIVE_INFINITY,
  });

  it.each(['plain', 'scram-sha-256', 'scram-sha-512'] as const)(
    'publishes, reads and consumes by %s',
    async (mechanism) => {
      const broker = open(mechanism);
      const topic = `by-${mechanism}`;
      await broker.ensureTopic(spec(topic));
      await broker.publish(topic, [{ key: '1', value: new TextEncoder().encode('hello'), headers: {} }]);
      expect(await broker.read(topic, 0, 0, 10)).toHaveLength(1);
      const collector = await collect(broker, { topic, group: `group-${mechanism}`, from: 'earliest', maxBatch: 10 });
      await collector.until(1);
      expect((await broker.health()).ok).toBe(true);
    },
  );

  it.each(['plain', 'scram-sha-512'] as const)('says that a wrong password is one, by %s', async (mechanism) => {
    const broker = open(mechanism, { password: 'wrong' });
    await expect(broker.watermarks('any')).rejects.toMatchObject({ code: 'BROKER_LOGIN_REFUSED', retryable: false });
    await expect(broker.publish('any', [{ key: '1', value: new Uint8Array(1), headers: {} }])).rejects.toMatchObject({
      code: 'BROKER_LOGIN_REFUSED',
    });
    expect((await broker.health()).ok).toBe(false);
  });

  it('says so where the certificate is signed by nobody it trusts', async () => {
    await expect(open('plain', { caFile: '' }).watermarks('any')).rejects.toMatchObject({
      code: 'BROKER_CERTIFICATE_REFUSED',
      retryable: false,
    });
  });

  it('says which file it cannot read', () => {
    expect(() => open('plain', { caFile: '/nowhere/ca.pem' })).toThrow('/nowhere/ca.pem');
  });
});
