/**
 * Tables of `log.db`. A message's rowid is its partition's id × 2^40 + its offset, so that a partition is one
 * stretch of the b-tree, appended to at its end, and a read by offset needs no second index.
 */
export const LOG_MIGRATIONS: readonly string[] = [
  `CREATE TABLE topics (
     id INTEGER PRIMARY KEY,
     name TEXT NOT NULL UNIQUE,
     partitions INTEGER NOT NULL,
     retention_ms REAL,
     retention_bytes REAL
   );
   CREATE TABLE partitions (
     id INTEGER PRIMARY KEY,
     topic_id INTEGER NOT NULL REFERENCES topics(id),
     number INTEGER NOT NULL,
     low INTEGER NOT NULL DEFAULT 0,
     high INTEGER NOT NULL DEFAULT 0,
     bytes INTEGER NOT NULL DEFAULT 0,
     last_timestamp_ms REAL NOT NULL DEFAULT 0,
     UNIQUE (topic_id, number)
   );
   CREATE TABLE messages (
     position INTEGER PRIMARY KEY,
     timestamp_ms REAL NOT NULL,
     key TEXT,
     headers TEXT NOT NULL,
     value BLOB NOT NULL
   );
   CREATE TABLE committed (
     group_name TEXT NOT NULL,
     partition_id INTEGER NOT NULL REFERENCES partitions(id),
     next_offset INTEGER NOT NULL,
     PRIMARY KEY (group_name, partition_id)
   ) WITHOUT ROWID;`,
];

export const PARTITION_STRIDE = 2 ** 40;
