import type { Kafka } from 'kafkajs';
import type { ReceivedMessage } from '#engine/ports/broker.ts';
import { type Clock, sleep } from '#engine/ports/clock.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { kafkaError } from './kafka-error.ts';
import { receivedMessage } from './kafka-message.ts';
import { type Cluster, clusterOf } from './kafkajs-cluster.ts';

const READ_COMMITTED = 1;
const MAX_BYTES = 4_194_304;
/** Asked for each message wished for: the oldest one is looked at four times a second, and all that comes is unpacked. */
const BYTES_PER_MESSAGE = 1_024;
const METADATA_AGE_MS = 30_000;
/** A partition has a new leader within this, or it is an outage. */
const LEADER_FOUND_WITHIN_MS = 4_000;
const FIRST_DELAY_MS = 50;
const LONGEST_DELAY_MS = 800;

/**
 * Fetches from a partition without a group, which the public interface of kafkajs lacks. The alternative, a group
 * thrown away after each read, costs a join per page, leaves its offsets on the server and needs rights of its own.
 */
export class PartitionReader {
  readonly #cluster: Cluster;
  readonly #clock: Clock;
  readonly #closing = new AbortController();
  #connecting: Promise<void> | null = null;

  constructor(client: Kafka, clock: Clock) {
    this.#cluster = clusterOf(client, METADATA_AGE_MS);
    this.#clock = clock;
  }

  /** Messages from `offset` on, at most `limit`; empty at the high watermark. @throws as kafkajs does */
  async read(topic: string, partition: number, offset: number, limit: number): Promise<readonly ReceivedMessage[]> {
    const found: ReceivedMessage[] = [];
    let next = offset;
    while (found.length < limit) {
      const { messages, highWatermark } = await this.#fetchFromLeader(topic, partition, next, limit - found.length);
      const last = messages.at(-1);
      if (last === undefined || Number(last.offset) < next) break;
      const fresh = messages.filter((one) => Number(one.offset) >= next && one.isControlRecord !== true);
      found.push(...fresh.map((one) => receivedMessage(topic, partition, one)));
      next = Number(last.offset) + 1;
      if (next >= highWatermark) break;
    }
    return found.slice(0, limit);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#connecting?.catch(() => undefined);
    await this.#cluster.disconnect();
  }

  /** Again where another broker leads by now, or the one that leads was started again: whom kafkajs knew is asked first. */
  async #fetchFromLeader(topic: string, partition: number, offset: number, limit: number) {
    const untilMs = this.#clock.nowMs() + LEADER_FOUND_WITHIN_MS;
    for (let delayMs = FIRST_DELAY_MS; ; delayMs = Math.min(delayMs * 2, LONGEST_DELAY_MS)) {
      try {
        return await this.#fetch(topic, partition, offset, limit);
      } catch (thrown) {
        if (this.#clock.nowMs() + delayMs > untilMs || !mayHaveMoved(thrown)) throw thrown;
        await sleep(this.#clock, delayMs, this.#closing.signal);
        if (this.#closing.signal.aborted) throw thrown;
      }
      await this.#cluster.refreshMetadata();
    }
  }

  /** At least one record batch, however many bytes it has: a server returns the first one whole. */
  async #fetch(topic: string, partition: number, offset: number, limit: number) {
    await this.#connect();
    await this.#cluster.addTargetTopic(topic);
    await this.#cluster.refreshMetadataIfNecessary();
    const [nodeId] = Object.keys(this.#cluster.findLeaderForPartitions(topic, [partition]));
    if (nodeId === undefined) throw new TweetscopeError('TOPIC_UNKNOWN', `${topic} has no partition ${partition}`);
    try {
      const broker = await this.#cluster.findBroker({ nodeId });
      const maxBytes = Math.min(MAX_BYTES, limit * BYTES_PER_MESSAGE);
      const { responses } = await broker.fetch({
        maxWaitTime: 0,
        minBytes: 0,
        maxBytes,
        isolationLevel: READ_COMMITTED,
        rackId: '',
        topics: [{ topic, partitions: [{ partition, fetchOffset: String(offset), maxBytes }] }],
      });
      const answered = responses[0]?.partitions[0];
      return { messages: answered?.messages ?? [], highWatermark: Number(answered?.highWatermark ?? 0) };
    } catch (thrown) {
      this.#forget(thrown);
      throw thrown;
    }
  }

  #connect(): Promise<void> {
    if (this.#connecting !== null && this.#cluster.isConnected()) return this.#connecting;
    this.#connecting = this.#cluster.connect();
    return this.#connecting;
  }

  /** kafkajs keeps a broker whose connection was closed until it is told. */
  #forget(thrown: unknown): void {
    const { name, host, port } = thrown as { name?: string; host?: string; port?: number };
    if (name !== 'KafkaJSConnectionClosedError' || host === undefined || port === undefined) return;
    this.#cluster.removeBroker({ host, port });
  }
}

/**
 * What kafkajs itself would ask again, and what it has not yet asked again: it leaves single requests to its caller.
 * A topic that is unknown is none of it: it has no leader anywhere.
 */
function mayHaveMoved(thrown: unknown): boolean {
  const { retriable } = thrown as { readonly retriable?: boolean };
  return retriable === true && kafkaError(thrown).code === 'BROKER_UNAVAILABLE';
}
