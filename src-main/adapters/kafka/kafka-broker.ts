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
import type { Position } from '#shared/domain/stored-tweet.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { type KafkaOptions, kafkaClient } from './kafka-client.ts';
import { kafkaError, withKafkaErrors } from './kafka-error.ts';
import { committedOffsets, lagOf, offsetsAt, watermarks } from './kafka-offsets.ts';
import { KafkaProducer } from './kafka-producer.ts';
import { KafkaSubscription } from './kafka-subscription.ts';
import { ensureTopic } from './kafka-topics.ts';
import { PartitionReader } from './partition-reader.ts';

/** Kafka 2.1 or later, by kafkajs. Connects when first asked, and again after an outage. */
export class KafkaBroker implements Broker {
  readonly name = 'Kafka';
  readonly #options: KafkaOptions;
  readonly #clock: Clock;
  readonly #admin: Admin;
  readonly #producer: KafkaProducer;
  readonly #reader: PartitionReader;
  readonly #subscriptions = new Set<KafkaSubscription>();
  #connected: Promise<void> | null = null;
  #closed: Promise<void> | null = null;

  constructor(options: KafkaOptions, clock: Clock) {
    const client = kafkaClient(options);
    this.#options = options;
    this.#clock = clock;
    this.#admin = client.admin();
    this.#producer = new KafkaProducer(client);
    this.#reader = new PartitionReader(client);
  }

  async health(): Promise<Health> {
    const where = this.#options.brokers.join(', ');
    try {
      const { brokers } = await this.#asAdmin((admin) => admin.describeCluster());
      const detail = `${where}, ${brokers.length} ${brokers.length === 1 ? 'broker' : 'brokers'}`;
      return { ok: true, version: 'Kafka', detail };
    } catch (thrown) {
      return { ok: false, version: 'Kafka', detail: `${where}: ${kafkaError(thrown).message}` };
    }
  }

  ensureTopic(spec: TopicSpec): Promise<TopicReport> {
    return this.#asAdmin((admin) => ensureTopic(admin, spec));
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
    return this.#asAdmin((admin) => lagOf(admin, this.#reader, topic, group));
  }

  offsetsAt(topic: string, timestampMs: number): Promise<readonly NextOffset[]> {
    return this.#asAdmin((admin) => offsetsAt(admin, topic, timestampMs));
  }

  async read(topic: string, partition: number, offset: number, limit: number): Promise<readonly ReceivedMessage[]> {
    try {
      return await this.#reader.read(topic, partition, offset, limit);
    } catch (thrown) {
      const error = kafkaError(thrown);
      if (error.code !== 'OFFSET_OUT_OF_RANGE') throw error;
    }
    const low = (await this.watermarks(topic)).find((one) => one.partition === partition)?.lowWatermark ?? 0;
    return offset < low ? withKafkaErrors(() => this.#reader.read(topic, partition, low, limit)) : [];
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    await Promise.all([...this.#subscriptions].map((subscription) => subscription.close()));
    await this.#producer.close();
    await Promise.allSettled([this.#reader.close(), this.#connected?.then(() => this.#admin.disconnect())]);
  }

  #asAdmin<T>(work: (admin: Admin) => Promise<T>): Promise<T> {
    return withKafkaErrors(async () => {
      if (this.#closed !== null)
        throw new TweetscopeError('BROKER_UNAVAILABLE', 'the broker was closed', { retryable: false });
      this.#connected ??= this.#admin.connect();
      await this.#connected.catch((thrown) => {
        this.#connected = null;
        throw thrown;
      });
      return work(this.#admin);
    });
  }
}
