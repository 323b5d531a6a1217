import { join } from 'node:path';
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
import type { Clock, Timer } from '#engine/ports/clock.ts';
import type { Health } from '#engine/ports/health.ts';
import type { GroupReport } from '#shared/contract/topic.ts';
import type { Position } from '#shared/domain/stored-tweet.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { GroupCoordinator } from './group-coordinator.ts';
import { LogClient } from './log-client.ts';
import type { Append } from './log-database.ts';
import { packOutgoing, unpackReceived } from './packed-messages.ts';
import { partitionOf } from './partitioner.ts';

const RETENTION_INTERVAL_MS = 60_000;
/** Between two chunks of deletion, so that appends get their turn. */
const RETENTION_PAUSE_MS = 20;

interface Options {
  readonly directory: string;
  readonly clock: Clock;
  /** Look at the log while another process writes it. */
  readonly readOnly?: boolean;
}

/** The broker of the embedded profile: a log in SQLite, durable on every acknowledgement, for one process. */
export class SqliteBroker implements Broker {
  readonly name = 'Embedded log';
  readonly #path: string;
  readonly #clock: Clock;
  readonly #readOnly: boolean;
  readonly #log: LogClient;
  readonly #groups: GroupCoordinator;
  /** How many partitions each topic has, learnt when first asked: the embedded log never changes it. */
  readonly #partitionCounts = new Map<string, Promise<number>>();
  #retention: Timer | null = null;

  private constructor(options: Options) {
    this.#path = join(options.directory, 'log.db');
    this.#clock = options.clock;
    this.#readOnly = options.readOnly ?? false;
    this.#log = new LogClient({ path: this.#path, readOnly: this.#readOnly });
    this.#groups = new GroupCoordinator(this.#log, this.#clock);
  }

  /** @throws BROKER_CORRUPT, BROKER_UNAVAILABLE, DATA_FOLDER_UNUSABLE */
  static async open(options: Options): Promise<SqliteBroker> {
    const broker = new SqliteBroker(options);
    try {
      await broker.#log.version();
    } catch (thrown) {
      await broker.close();
      throw thrown;
    }
    if (!broker.#readOnly) broker.#scheduleRetention(RETENTION_PAUSE_MS);
    return broker;
  }

  async health(): Promise<Health> {
    return { ok: true, version: `SQLite ${await this.#log.version()}`, detail: this.#path };
  }

  ensureTopic(spec: TopicSpec): Promise<TopicReport> {
    return this.#log.ensureTopic(spec);
  }

  async publish(topic: string, messages: readonly OutgoingMessage[]): Promise<readonly Position[]> {
    if (this.#readOnly)
      throw new TweetscopeError('BROKER_UNAVAILABLE', 'the log was opened to read', { retryable: false });
    if (messages.length === 0) return [];
    const partitions = await this.#partitionCount(topic);
    const indexes: number[][] = Array.from({ length: partitions }, () => []);
    for (const [index, message] of messages.entries()) indexes[partitionOf(message.key, partitions)]?.push(index);
    const used = indexes.flatMap((list, partition) => (list.length > 0 ? [{ partition, list }] : []));
    const nowMs = this.#clock.nowMs();
    const appends = used.map(({ partition, list }): Append => {
      const ofPartition = list.length === messages.length ? messages : list.flatMap((index) => messages[index] ?? []);
      return { topic, partition, nowMs, messages: packOutgoing(ofPartition) };
    });
    const firstOffsets = await this.#log.append(appends);
    const positions = new Array<Position>(messages.length);
    used.forEach(({ partition, list }, which) => {
      const first = firstOffsets[which] ?? 0;
      list.forEach((index, nth) => {
        positions[index] = { topic, partition, offset: first + nth };
      });
    });
    return positions;
  }

  subscribe(options: SubscribeOptions, listener: ConsumerListener): Promise<Subscription> {
    return this.#groups.join(options, listener);
  }

  watermarks(topic: string): Promise<readonly PartitionOffsets[]> {
    return this.#log.watermarks(topic);
  }

  lag(topic: string, group: string): Promise<readonly PartitionLag[]> {
    return this.#log.lag(topic, group);
  }

  offsetsAt(topic: string, timestampMs: number): Promise<readonly NextOffset[]> {
    return this.#log.offsetsAt(topic, timestampMs);
  }

  async read(topic: string, partition: number, offset: number, limit: number): Promise<readonly ReceivedMessage[]> {
    return unpackReceived(topic, partition, await this.#log.read(topic, partition, offset, limit));
  }

  /** Those of this process: the log has one owner. A reader beside it cannot know. */
  async describeGroup(topic: string, group: string): Promise<GroupReport> {
    return this.#groups.describe(topic, group);
  }

  async close(): Promise<void> {
    this.#retention?.cancel();
    this.#retention = null;
    await this.#groups.close();
    await this.#log.close();
  }

  #partitionCount(topic: string): Promise<number> {
    const known = this.#partitionCounts.get(topic);
    if (known !== undefined) return known;
    const asked = this.#log.watermarks(topic).then((partitions) => partitions.length);
    this.#partitionCounts.set(topic, asked);
    asked.catch(() => this.#partitionCounts.delete(topic));
    return asked;
  }

  #scheduleRetention(delayMs: number): void {
    this.#retention = this.#clock.after(delayMs, () => {
      this.#log
        .enforceRetention(this.#clock.nowMs())
        .catch(() => false)
        .then((more) => {
          if (this.#retention !== null) this.#scheduleRetention(more ? RETENTION_PAUSE_MS : RETENTION_INTERVAL_MS);
        });
    });
  }
}
