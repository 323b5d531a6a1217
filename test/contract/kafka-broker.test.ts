import { describe } from 'vitest';
import { KafkaBroker } from '../../src-main/adapters/kafka/kafka-broker.ts';
import { systemClock } from '../../src-main/system-clock.ts';
import { KAFKA_VERSIONS } from '../stack/kafka/kafka-versions.ts';
import { reasonWithoutKafka, withKafka } from '../stack/kafka/with-kafka.ts';
import { brokerSuite } from './broker-suite.ts';

const missing = reasonWithoutKafka();

for (const version of Object.values(KAFKA_VERSIONS)) {
  const name = `Kafka ${version.version} (${version.mode})`;
  describe.skipIf(missing !== null)(missing === null ? name : `${name}: ${missing}`, () => {
    const kafka = withKafka(version);
    brokerSuite(name, async () => {
      const open = () =>
        new KafkaBroker(
          { brokers: [kafka().address], clientId: 'tweetscope-test', tls: null, sasl: null },
          systemClock,
        );
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
  });
}
