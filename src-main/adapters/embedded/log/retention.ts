import type { DatabaseSync } from 'node:sqlite';
import { PARTITION_STRIDE } from './log-schema.ts';
import type { Partition, PartitionTable, Topic } from './partition-table.ts';

/** Rows one call deletes at most: some ms of work, so that appends never wait long. */
const CHUNK = 5_000;

/** Within a transaction of the caller's. @returns whether there is more to delete. */
export function enforceRetention(database: DatabaseSync, table: PartitionTable, nowMs: number): boolean {
  for (const topic of table.all()) {
    for (const partition of topic.partitions) {
      const expired = expiredOf(database, topic, partition, nowMs);
      if (expired.count === 0) continue;
      const base = partition.id * PARTITION_STRIDE;
      database
        .prepare('DELETE FROM messages WHERE position >= ? AND position < ?')
        .run(base + partition.low, base + partition.low + expired.count);
      partition.low += expired.count;
      partition.bytes -= expired.bytes;
      table.save(partition);
      if (expired.count === CHUNK) return true;
    }
  }
  return false;
}

/** The prefix of the partition that is too old, or too much; the newest message always stays for size's sake. */
function expiredOf(database: DatabaseSync, topic: Topic, partition: Partition, nowMs: number) {
  const base = partition.id * PARTITION_STRIDE;
  const rows = database
    .prepare(
      `SELECT timestamp_ms, length(value) AS bytes
       FROM messages WHERE position >= ? AND position < ? ORDER BY position LIMIT ?`,
    )
    .iterate(base + partition.low, base + partition.high, CHUNK);
  let count = 0;
  let bytes = 0;
  for (const row of rows) {
    const tooOld = Number(row.timestamp_ms) < nowMs - topic.retentionMs;
    const tooMuch = partition.bytes - bytes > topic.retentionBytes && partition.low + count < partition.high - 1;
    if (!tooOld && !tooMuch) break;
    count += 1;
    bytes += Number(row.bytes);
  }
  return { count, bytes };
}
