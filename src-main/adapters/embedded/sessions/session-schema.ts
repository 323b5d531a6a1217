/** Append, never edit: each runs once on every `sessions.db`. */
export const SESSION_MIGRATIONS = [
  `CREATE TABLE sessions (
     id TEXT PRIMARY KEY,
     started_at_ms REAL NOT NULL,
     ended INTEGER NOT NULL,
     head TEXT NOT NULL,
     name TEXT NOT NULL DEFAULT '',
     notes TEXT NOT NULL DEFAULT '',
     tags TEXT NOT NULL DEFAULT '[]',
     deleted_at_ms REAL
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE readings (
     session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
     at INTEGER NOT NULL,
     item TEXT NOT NULL,
     PRIMARY KEY (session, at)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE events (
     session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
     at INTEGER NOT NULL,
     item TEXT NOT NULL,
     PRIMARY KEY (session, at)
   ) STRICT, WITHOUT ROWID;`,
];
