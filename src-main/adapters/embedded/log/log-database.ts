import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { NextOffset, PartitionLag, PartitionOffsets, TopicReport, TopicSpec } from '#engine/ports/broker.ts';
import { inTransaction, migrate, openDatabase } from '../sqlite/open-database.ts';
import { WalGuard } from '../sqlite/wal-guard.ts';
import { LOG_MIGRATIONS, PARTITION_STRIDE } from './log-schema.ts';
import { type PackedMessages, packValues, valueAt } from './packed-messages.ts';
import { type Partition, PartitionTable } from './partition-table.ts';
import { enforceRetention } from './retention.ts';

export interface LogOptions {
  readonly path: string;
  readonly readOnly: boolean;
}

/** Messages for one partition, in order. */
export interface Append {
  readonly topic: string;
  readonly partition: number;
  readonly messages: PackedMessages;
  /** The producer's clock, ms since the epoch; the log never gives a lower timestamp than the one before. */
  readonly nowMs: number;
}

/** Most bytes one read returns, so that a page of huge messages can't fill the memory; one message always fits. */
const READ_BYTES_LIMIT = 8 * 1024 * 1024;

/** The log itself: synchronous, on the thread that owns the connection. */
export class LogDatabase {
  readonly #database: DatabaseSync;
  readonly #readOnly: boolean;
  readonly #partitions: PartitionTable;
  readonly #walGuard: WalGuard;
  readonly #insert: StatementSync;
  readonly #select: StatementSync;
  readonly #timestamp: StatementSync;

  constructor(options: LogOptions) {
    this.#readOnly = options.readOnly;
    this.#database = openDatabase({ ...options, synchronous: 'FULL' });
    if (!options.readOnly) migrate(this.#database, LOG_MIGRATIONS);
    this.#partitions = new PartitionTable(this.#database);
    this.#walGuard = new WalGuard(this.#database, options.path);
    this.#insert = this.#database.prepare('INSERT INTO messages VALUES (?, ?, ?, ?, ?)');
    this.#select = this.#database.prepare(
      'SELECT * FROM messages WHERE position >= ? AND position < ? ORDER BY position LIMIT ?',
    );
    this.#timestamp = this.#database.prepare('SELECT timestamp_ms FROM messages WHERE position = ?');
  }

  ensureTopic(spec: TopicSpec): TopicReport {
    return inTransaction(this.#database, () => this.#partitions.ensure(spec));
  }

  /** Group commit: all appends in one transaction, durable on return. @returns the first offset of each append. */
  append(appends: readonly Append[]): number[] {
    try {
      const firstOffsets = inTransaction(this.#database, () => {
        const touched = new Set<Partition>();
        const offsets = appends.map((append) => this.#appendOne(append, touched));
        for (const partition of touched) this.#partitions.save(partition);
        return offsets;
      });
      this.#walGuard.afterCommit();
      return firstOffsets;
    } catch (thrown) {
      this.#partitions.reload();
      throw thrown;
    }
  }

  #appendOne({ topic, partition: number, messages, nowMs }: Append, touched: Set<Partition>): number {
    const partition = this.#partitions.partition(topic, number);
    const firstOffset = partition.high;
    const base = partition.id * PARTITION_STRIDE;
    partition.lastTimestampMs = Math.max(partition.lastTimestampMs, nowMs);
    for (let index = 0; index < messages.keys.length; index++) {
      const value = valueAt(messages, index);
      const key = messages.keys[index] ?? null;
      const headers = messages.headers[index] ?? '{}';
      this.#insert.run(base + partition.high++, partition.lastTimestampMs, key, headers, value);
      partition.bytes += value.byteLength;
    }
    touched.add(partition);
    return firstOffset;
  }

  /** Starts at the low watermark where `offset` is below it; empty at the high watermark. */
  read(topic: string, number: number, offset: number, limit: number): PackedMessages {
    const { id, low, high } = this.#current().partition(topic, number);
    const base = id * PARTITION_STRIDE;
    const rows: { key: string | null; headers: string; value: Uint8Array; offset: number; timestampMs: number }[] = [];
    let bytes = 0;
    for (const row of this.#select.iterate(base + Math.max(offset, low), base + high, limit)) {
      const value = row.value as Uint8Array;
      bytes += value.byteLength;
      if (rows.length > 0 && bytes > READ_BYTES_LIMIT) break;
      rows.push({
        key: row.key as string | null,
        headers: row.headers as string,
        value,
        offset: Number(row.position) - base,
        timestampMs: row.timestamp_ms as number,
      });
    }
    return {
      keys: rows.map((row) => row.key),
      headers: rows.map((row) => row.headers),
      offsets: rows.map((row) => row.offset),
      timestampsMs: rows.map((row) => row.timestampMs),
      ...packValues(rows.map((row) => row.value)),
    };
  }

  watermarks(topic: string): PartitionOffsets[] {
    return this.#current()
      .topic(topic)
      .partitions.map(({ number, low, high }) => ({ partition: number, lowWatermark: low, highWatermark: high }));
  }

  commit(topic: string, group: string, offsets: readonly NextOffset[]): void {
    const upsert = this.#database.prepare(
      `INSERT INTO committed VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET next_offset = excluded.next_offset`,
    );
    inTransaction(this.#database, () => {
      for (const { partition, offset } of offsets) {
        upsert.run(group, this.#partitions.partition(topic, partition).id, offset);
      }
    });
  }

  lag(topic: string, group: string): PartitionLag[] {
    const select = this.#database.prepare(
      'SELECT next_offset FROM committed WHERE group_name = ? AND partition_id = ?',
    );
    return this.#current()
      .topic(topic)
      .partitions.map((partition) => {
        const committed = select.get(group, partition.id)?.next_offset as number | undefined;
        const next = Math.min(Math.max(committed ?? partition.low, partition.low), partition.high);
        return {
          partition: partition.number,
          lowWatermark: partition.low,
          highWatermark: partition.high,
          committed: committed ?? null,
          lag: partition.high - next,
          oldestUncommittedMs: next < partition.high ? this.#timestampAt(partition, next) : null,
        };
      });
  }

  /** Timestamps never fall within a partition, so a binary search finds the first one at or after `timestampMs`. */
  offsetsAt(topic: string, timestampMs: number): NextOffset[] {
    return this.#current()
      .topic(topic)
      .partitions.map((partition) => {
        let from = partition.low;
        let to = partition.high;
        while (from < to) {
          const middle = Math.floor((from + to) / 2);
          if (this.#timestampAt(partition, middle) < timestampMs) from = middle + 1;
          else to = middle;
        }
        return { partition: partition.number, offset: from };
      });
  }

  /** Deletes what is older or more than the topics allow, at most some thousands a call. @returns whether more waits. */
  enforceRetention(nowMs: number): boolean {
    return inTransaction(this.#database, () => enforceRetention(this.#database, this.#partitions, nowMs));
  }

  version(): string {
    return String(this.#database.prepare('SELECT sqlite_version() AS version').get()?.version);
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }

  #timestampAt(partition: Partition, offset: number): number {
    return Number(this.#timestamp.get(partition.id * PARTITION_STRIDE + offset)?.timestamp_ms ?? 0);
  }

  #current(): PartitionTable {
    if (this.#readOnly) this.#partitions.reload();
    return this.#partitions;
  }
}
