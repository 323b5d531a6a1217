import type { Admin } from 'kafkajs';
import type {
  Broker,
  ConsumerListener,
  NextOffset,
  OutgoingMessage,
  PartitionLag,
  PartitionOffsets,
  ReceivedMessage,
  SubscribeOptions,
  Subscription,
  TopicReport,
  TopicSpec,
} from '#engine/ports/broker.ts';
import type { Clock } from '#engine/ports/clock.ts';
import type { Health } from '#engine/ports/health.ts';
import type { GroupReport } from '#shared/contract/topic.ts';
import type { Position } from '#shared/domain/stored-tweet.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { type KafkaOptions, kafkaClient } from './kafka-client.ts';
import { kafkaError, withKafkaErrors } from './kafka-error.ts';
import { describeGroup } from './kafka-groups.ts';
import { summaryOf } from './kafka-health.ts';
import { committedOffsets, lagOf, offsetsAt, watermarks } from './kafka-offsets.ts';
import { KafkaProducer } from './kafka-producer.ts';
import { KafkaSubscription } from './kafka-subscription.ts';
import { ensureTopic } from './kafka-topics.ts';
import { PartitionReader } from './partition-reader.ts';
import { Renewable } from './renewable.ts';

/** Kafka 2.1 or later, by kafkajs. Connects when first asked, and again after an outage. */
export class KafkaBroker implements Broker {
  readonly name = 'Kafka';
  readonly #options: KafkaOptions;
  readonly #clock: Clock;
  readonly #admin: Renewable<Admin>;
  readonly #producer: KafkaProducer;
  readonly #reader: Renewable<PartitionReader>;
  readonly #subscriptions = new Set<KafkaSubscription>();
  #closed: Promise<void> | null = null;

  constructor(options: KafkaOptions, clock: Clock) {
    const client = kafkaClient(options);
    this.#options = options;
    this.#clock = clock;
    this.#admin = new Renewable(
      async () => {
        const admin = client.admin();
        await admin.connect();
        return admin;
      },
      (admin) => admin.disconnect(),
    );
    this.#producer = new KafkaProducer(client);
    this.#reader = new Renewable(
      async () => new PartitionReader(client, clock),
      (reader) => reader.close(),
    );
  }

  async health(): Promise<Health> {
    const where = this.#options.brokers.join(', ');
    try {
      const { version, brokers } = await this.#asAdmin(summaryOf);
      return { ok: true, version, detail: `${where}, ${brokers} ${brokers === 1 ? 'broker' : 'brokers'}` };
    } catch (thrown) {
      return { ok: false, version: 'Kafka', detail: `${where}: ${kafkaError(thrown).message}` };
    }
  }

  ensureTopic(spec: TopicSpec): Promise<TopicReport> {
    const readers = [...this.#subscriptions].filter(({ topic }) => topic === spec.topic);
    const forget = () => Promise.all(readers.map((reader) => reader.forgetTopic()));
    return this.#asAdmin((admin) => ensureTopic(admin, spec, forget));
  }

  async publish(topic: string, messages: readonly OutgoingMessage[]): Promise<readonly Position[]> {
    return messages.length === 0 ? [] : withKafkaErrors(() => this.#producer.publish(topic, messages));
  }

  async subscribe(options: SubscribeOptions, listener: ConsumerListener): Promise<Subscription> {
    await this.watermarks(options.topic);
    const subscription = new KafkaSubscription({
      options,
      listener,
      clock: this.#clock,
      client: () => kafkaClient(this.#options),
      committed: () => this.#asAdmin((admin) => committedOffsets(admin, options.topic, options.group)),
    });
    this.#subscriptions.add(subscription);
    subscription.start();
    return subscription;
  }

  watermarks(topic: string): Promise<readonly PartitionOffsets[]> {
    return this.#asAdmin((admin) => watermarks(admin, topic));
  }

  lag(topic: string, group: string): Promise<readonly PartitionLag[]> {
    const oldest = (partition: number, offset: number) => this.#fetch(topic, partition, offset, 1);
    return this.#asAdmin((admin) => lagOf(admin, oldest, topic, group));
  }

  describeGroup(topic: string, group: string): Promise<GroupReport> {
    return this.#asAdmin((admin) => describeGroup(admin, topic, group));
  }

  offsetsAt(topic: string, timestampMs: number): Promise<readonly NextOffset[]> {
    return this.#asAdmin((admin) => offsetsAt(admin, topic, timestampMs));
  }

  async read(topic: string, partition: number, offset: number, limit: number): Promise<readonly ReceivedMessage[]> {
    try {
      return await this.#fetch(topic, partition, offset, limit);
    } catch (thrown) {
      const error = kafkaError(thrown);
      if (error.code !== 'OFFSET_OUT_OF_RANGE') throw error;
    }
    const low = (await this.watermarks(topic)).find((one) => one.partition === partition)?.lowWatermark ?? 0;
    return offset < low ? withKafkaErrors(() => this.#fetch(topic, partition, low, limit)) : [];
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    await Promise.all([...this.#subscriptions].map((subscription) => subscription.close()));
    await this.#producer.close();
    await Promise.all([this.#reader.close(), this.#admin.close()]);
  }

  #fetch(topic: string, partition: number, offset: number, limit: number): Promise<readonly ReceivedMessage[]> {
    this.#refuseWhenClosed();
    return this.#reader.use((reader) => reader.read(topic, partition, offset, limit));
  }

  #asAdmin<T>(work: (admin: Admin) => Promise<T>): Promise<T> {
    return withKafkaErrors(async () => {
      this.#refuseWhenClosed();
      return this.#admin.use(work);
    });
  }

  #refuseWhenClosed(): void {
    if (this.#closed === null) return;
    throw new TweetscopeError('BROKER_UNAVAILABLE', 'the broker was closed', { retryable: false });
  }
}
