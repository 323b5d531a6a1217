import { CompressionTypes, type Kafka, type Message, Partitioners, type Producer } from 'kafkajs';
import type { OutgoingMessage } from '#engine/ports/broker.ts';
import type { Position } from '#shared/domain/stored-tweet.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';

/** Below the 1 MiB a broker takes at once by default; kafkajs makes one record batch per partition of each send. */
const MAX_BYTES = 900_000;
const MAX_MESSAGES = 1_000;
/** How soon a partition added to a topic is written to. */
const METADATA_AGE_MS = 5_000;
/** Offset, lengths and timestamp around each message. */
const OVERHEAD_BYTES = 64;

interface Waiting {
  readonly messages: readonly OutgoingMessage[];
  readonly bytes: number;
  readonly resolve: (positions: readonly Position[]) => void;
  readonly reject: (thrown: unknown) => void;
}

/**
 * Publishes to Kafka: idempotent, acknowledged by all in-sync replicas. What arrives while a request is under way
 * shares the next one.
 */
export class KafkaProducer {
  readonly #client: Kafka;
  readonly #waiting = new Map<string, Waiting[]>();
  /** Where the partitioner put each message of the request under way. */
  readonly #partitions = new WeakMap<object, number>();
  #producer: Promise<Producer> | null = null;
  #sending: Promise<void> | null = null;
  #closed = false;

  constructor(client: Kafka) {
    this.#client = client;
  }

  async publish(topic: string, messages: readonly OutgoingMessage[]): Promise<readonly Position[]> {
    const parts = partsOf(messages).map((part) => this.#enqueue(topic, part));
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = null;
    });
    const settled = await Promise.allSettled(parts);
    return settled.flatMap((one) => {
      if (one.status === 'rejected') throw one.reason;
      return one.value;
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#sending;
    await this.#discard();
  }

  #enqueue(topic: string, messages: readonly OutgoingMessage[]): Promise<readonly Position[]> {
    const { promise, resolve, reject } = Promise.withResolvers<readonly Position[]>();
    const queue = this.#waiting.get(topic) ?? [];
    this.#waiting.set(topic, queue);
    queue.push({ messages, bytes: bytesOf(messages), resolve, reject });
    return promise;
  }

  async #sendAll(): Promise<void> {
    for (;;) {
      const [topic, queue] = this.#waiting.entries().next().value ?? [];
      if (topic === undefined || queue === undefined) return;
      const request = takeRequest(queue);
      this.#waiting.delete(topic);
      // To the end of the map: every topic gets its turn.
      if (queue.length > 0) this.#waiting.set(topic, queue);
      await this.#send(topic, request);
    }
  }

  async #send(topic: string, request: readonly Waiting[]): Promise<void> {
    const messages = request.flatMap((one) => one.messages.map(kafkaMessage));
    try {
      if (this.#closed) throw new TweetscopeError('BROKER_UNAVAILABLE', 'the broker was closed', { retryable: false });
      const producer = await this.#open();
      const records = await producer.send({ topic, messages, acks: -1, compression: CompressionTypes.GZIP });
      const next = new Map(records.map(({ partition, baseOffset }) => [partition, Number(baseOffset)]));
      const positions = messages.map((message): Position => {
        const partition = this.#partitions.get(message) ?? 0;
        const offset = next.get(partition) ?? 0;
        next.set(partition, offset + 1);
        return { topic, partition, offset };
      });
      let from = 0;
      for (const { messages: part, resolve } of request) {
        resolve(positions.slice(from, from + part.length));
        from += part.length;
      }
    } catch (thrown) {
      await this.#discard();
      for (const { reject } of request) reject(thrown);
    }
  }

  #open(): Promise<Producer> {
    this.#producer ??= this.#connect();
    return this.#producer;
  }

  async #connect(): Promise<Producer> {
    const producer = this.#client.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      metadataMaxAge: METADATA_AGE_MS,
      allowAutoTopicCreation: false,
      createPartitioner: () => {
        const partitionOf = Partitioners.DefaultPartitioner();
        return (where) => {
          const partition = partitionOf(where);
          this.#partitions.set(where.message, partition);
          return partition;
        };
      },
    });
    await producer.connect();
    return producer;
  }

  /**
   * After a failure nobody knows whether the server wrote the request. kafkajs would give the next one the same
   * sequence numbers, and the server would take it for a repetition and drop it: only a new producer is safe.
   */
  async #discard(): Promise<void> {
    const producer = this.#producer;
    this.#producer = null;
    await producer?.then((one) => one.disconnect()).catch(() => undefined);
  }
}

function kafkaMessage({ key, value, headers }: OutgoingMessage): Message {
  return { key, value: Buffer.from(value.buffer, value.byteOffset, value.byteLength), headers: { ...headers } };
}

/** Whole publishes, as many as fit one request; at least one. */
function takeRequest(queue: Waiting[]): Waiting[] {
  let [messages, bytes, count] = [0, 0, 0];
  for (const one of queue) {
    messages += one.messages.length;
    bytes += one.bytes;
    if (count > 0 && (messages > MAX_MESSAGES || bytes > MAX_BYTES)) break;
    count += 1;
  }
  return queue.splice(0, count);
}

/** A publish in pieces that fit one request each. */
function partsOf(messages: readonly OutgoingMessage[]): OutgoingMessage[][] {
  const parts: OutgoingMessage[][] = [];
  let bytes = 0;
  for (const message of messages) {
    const size = bytesOf([message]);
    const part = parts.at(-1);
    if (part === undefined || part.length >= MAX_MESSAGES || bytes + size > MAX_BYTES) {
      parts.push([message]);
      bytes = size;
    } else {
      part.push(message);
      bytes += size;
    }
  }
  return parts;
}

function bytesOf(messages: readonly OutgoingMessage[]): number {
  return messages.reduce((sum, { key, value, headers }) => {
    const ofHeaders = Object.entries(headers).reduce((total, [name, text]) => total + name.length + text.length * 3, 0);
    return sum + key.length * 3 + value.byteLength + ofHeaders + OVERHEAD_BYTES;
  }, 0);
}
