import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { TopicReport, TopicSpec } from '#engine/ports/broker.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';

export interface Partition {
  readonly id: number;
  readonly number: number;
  low: number;
  high: number;
  /** Values held, in bytes: what retention by size counts. */
  bytes: number;
  lastTimestampMs: number;
}

export interface Topic {
  readonly name: string;
  /** ms; Infinity for ever. */
  readonly retentionMs: number;
  /** Per partition; Infinity for no bound. */
  readonly retentionBytes: number;
  readonly partitions: readonly Partition[];
}

type Row = Record<string, SQLOutputValue>;
const boundless = (value: SQLOutputValue | undefined) =>
  value === null || value === undefined ? Infinity : Number(value);
const orNull = (value: number) => (Number.isFinite(value) ? value : null);

/** Topics and their partitions, held in memory by the one writer; a reader asks the database each time. */
export class PartitionTable {
  readonly #database: DatabaseSync;
  #topics = new Map<string, Topic>();

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.reload();
  }

  /** Forgets what memory holds: for a reader before each answer, for the writer after a rollback. */
  reload(): void {
    const topics = this.#database.prepare('SELECT * FROM topics ORDER BY id').all();
    const partitions = this.#database.prepare('SELECT * FROM partitions ORDER BY topic_id, number').all();
    this.#topics = new Map(topics.map((row) => [String(row.name), topicOf(row, partitions)]));
  }

  all(): Iterable<Topic> {
    return this.#topics.values();
  }

  topic(name: string): Topic {
    const topic = this.#topics.get(name);
    if (topic === undefined) throw new TweetscopeError('TOPIC_UNKNOWN', `there is no topic "${name}"`);
    return topic;
  }

  partition(name: string, number: number): Partition {
    const partition = this.topic(name).partitions[number];
    if (partition === undefined)
      throw new TweetscopeError('TOPIC_UNKNOWN', `topic "${name}" has no partition ${number}`);
    return partition;
  }

  ensure(spec: TopicSpec): TopicReport {
    const existing = this.#topics.get(spec.topic);
    if (existing !== undefined) return { created: false, differences: differencesOf(existing, spec) };
    const { lastInsertRowid } = this.#database
      .prepare('INSERT INTO topics (name, partitions, retention_ms, retention_bytes) VALUES (?, ?, ?, ?)')
      .run(spec.topic, spec.partitions, orNull(spec.retentionMs), orNull(spec.retentionBytes));
    const insert = this.#database.prepare('INSERT INTO partitions (topic_id, number) VALUES (?, ?)');
    for (let number = 0; number < spec.partitions; number++) insert.run(lastInsertRowid, number);
    this.reload();
    return { created: true, differences: [] };
  }

  save(partition: Partition): void {
    this.#database
      .prepare('UPDATE partitions SET low = ?, high = ?, bytes = ?, last_timestamp_ms = ? WHERE id = ?')
      .run(partition.low, partition.high, partition.bytes, partition.lastTimestampMs, partition.id);
  }
}

function topicOf(row: Row, partitions: readonly Row[]): Topic {
  return {
    name: String(row.name),
    retentionMs: boundless(row.retention_ms),
    retentionBytes: boundless(row.retention_bytes),
    partitions: partitions
      .filter((partition) => partition.topic_id === row.id)
      .map((partition) => ({
        id: Number(partition.id),
        number: Number(partition.number),
        low: Number(partition.low),
        high: Number(partition.high),
        bytes: Number(partition.bytes),
        lastTimestampMs: Number(partition.last_timestamp_ms),
      })),
  };
}

function differencesOf(topic: Topic, spec: TopicSpec): string[] {
  const differences: string[] = [];
  const compare = (what: string, is: number, wished: number) => {
    if (is !== wished) differences.push(`${what} is ${is}, not ${wished}`);
  };
  compare('partitions', topic.partitions.length, spec.partitions);
  compare('retention in ms', topic.retentionMs, spec.retentionMs);
  compare('retention in bytes', topic.retentionBytes, spec.retentionBytes);
  return differences;
}
