import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { SessionStore, SessionWrite } from '#engine/ports/session-store.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { SessionEvent } from '#shared/session/session-events.ts';
import type {
  Session,
  SessionHead,
  SessionLabels,
  SessionReading,
  SessionSummary,
} from '#shared/session/session-record.ts';
import { inTransaction, isUnwritable, migrate, openDatabase } from '../sqlite/open-database.ts';
import { sqliteError } from '../sqlite/sqlite-error.ts';
import { SESSION_MIGRATIONS } from './session-schema.ts';

const FILE = 'sessions.db';
const SPARKS = 48;

type Row = Record<string, SQLOutputValue>;

interface Place {
  readonly directory: string;
  readonly readOnly: boolean;
}

/**
 * Sessions in `sessions.db` of the data folder. On the engine's own thread: a write is some kilobytes once a second,
 * without a sync to the disk, so that it survives a crash of the process and costs well below a millisecond.
 */
export class SqliteSessionStore implements SessionStore {
  /** null where one only reads and nothing was ever recorded. */
  #database: DatabaseSync | null;

  private constructor(database: DatabaseSync | null) {
    this.#database = database;
  }

  /** Creates the file where missing. @throws SESSIONS_UNAVAILABLE */
  static open({ directory, readOnly }: Place): SqliteSessionStore {
    const path = join(directory, FILE);
    if (readOnly && !existsSync(path)) return new SqliteSessionStore(null);
    return guarded(() => {
      try {
        // Labels are given beside the process that records, so this is opened read only where nothing else is possible.
        const database = openDatabase({ path, readOnly: false, synchronous: 'NORMAL' });
        migrate(database, SESSION_MIGRATIONS);
        return new SqliteSessionStore(database);
      } catch (thrown) {
        if (!readOnly || !isUnwritable(thrown)) throw thrown;
        return new SqliteSessionStore(openDatabase({ path, readOnly, synchronous: 'NORMAL' }));
      }
    });
  }

  write({ head, readings, events }: SessionWrite): void {
    this.#with((database) =>
      inTransaction(database, () => {
        database
          .prepare(
            `INSERT INTO sessions (id, started_at_ms, ended, head) VALUES (?, ?, ?, ?)
             ON CONFLICT (id) DO UPDATE SET ended = excluded.ended, head = excluded.head`,
          )
          .run(head.id, head.startedAtMs, head.end === null ? 0 : 1, JSON.stringify(head));
        replaceFrom(database, 'readings', head.id, readings.from, readings.items);
        replaceFrom(database, 'events', head.id, events.from, events.items);
      }),
    );
  }

  list(): readonly SessionSummary[] {
    if (this.#database === null) return [];
    return this.#with((database) => {
      const rows = database
        .prepare('SELECT * FROM sessions WHERE deleted_at_ms IS NULL ORDER BY started_at_ms DESC, id DESC')
        .all();
      return rows.map((row) => ({ ...headOf(row), ...labelsOf(row), ...gistOf(database, String(row.id)) }));
    });
  }

  read(id: string): Session | null {
    if (this.#database === null) return null;
    return this.#with((database) => {
      const row = database.prepare('SELECT * FROM sessions WHERE id = ? AND deleted_at_ms IS NULL').get(id);
      if (row === undefined) return null;
      const items = (table: 'readings' | 'events') =>
        database
          .prepare(`SELECT item FROM ${table} WHERE session = ? ORDER BY at`)
          .all(id)
          .map(({ item }) => JSON.parse(String(item)) as unknown);
      return {
        ...headOf(row),
        ...labelsOf(row),
        readings: items('readings') as SessionReading[],
        events: items('events') as SessionEvent[],
      };
    });
  }

  label(id: string, { name, notes, tags }: SessionLabels): void {
    this.#change('UPDATE sessions SET name = ?, notes = ?, tags = ? WHERE id = ? AND deleted_at_ms IS NULL', id, [
      name,
      notes,
      JSON.stringify(tags),
      id,
    ]);
  }

  saveHead(head: SessionHead): void {
    this.#change('UPDATE sessions SET head = ? WHERE id = ?', head.id, [JSON.stringify(head), head.id]);
  }

  delete(id: string, atMs: number): void {
    this.#change('UPDATE sessions SET deleted_at_ms = ? WHERE id = ? AND ended = 1', id, [atMs, id]);
  }

  restore(id: string): void {
    this.#change('UPDATE sessions SET deleted_at_ms = NULL WHERE id = ?', id, [id]);
  }

  closeCrashed(goesOn: string | null): readonly string[] {
    return this.#with((database) =>
      inTransaction(database, () => {
        const heads = database
          .prepare('SELECT head FROM sessions WHERE ended = 0 AND id IS NOT ?')
          .all(goesOn)
          .map(headOf);
        const update = database.prepare('UPDATE sessions SET ended = 1, head = ? WHERE id = ?');
        for (const head of heads) update.run(JSON.stringify({ ...head, end: 'crashed' }), head.id);
        return heads.map(({ id }) => id);
      }),
    );
  }

  purge(beforeMs: number, most: number): void {
    this.#with((database) =>
      database
        .prepare(
          `DELETE FROM sessions WHERE ended = 1 AND (deleted_at_ms IS NOT NULL OR started_at_ms < ?
           OR id NOT IN (SELECT id FROM sessions WHERE deleted_at_ms IS NULL ORDER BY started_at_ms DESC LIMIT ?))`,
        )
        .run(beforeMs, most),
    );
  }

  close(): void {
    this.#database?.close();
    this.#database = null;
  }

  #change(statement: string, id: string, values: readonly (string | number)[]): void {
    const changes = this.#database === null ? 0 : this.#with((one) => one.prepare(statement).run(...values).changes);
    if (Number(changes) === 0) throw new TweetscopeError('SESSION_UNKNOWN', `there is no session ${id}`);
  }

  #with<T>(work: (database: DatabaseSync) => T): T {
    const database = this.#database;
    if (database === null) throw new TweetscopeError('SESSIONS_UNAVAILABLE', `${FILE} is closed`);
    return guarded(() => work(database));
  }
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    throw sqliteError(thrown, 'SESSIONS_UNAVAILABLE', FILE);
  }
}

function replaceFrom(
  database: DatabaseSync,
  table: 'readings' | 'events',
  session: string,
  from: number,
  items: readonly object[],
): void {
  database.prepare(`DELETE FROM ${table} WHERE session = ? AND at >= ?`).run(session, from);
  const insert = database.prepare(`INSERT INTO ${table} (session, at, item) VALUES (?, ?, ?)`);
  for (const [index, item] of items.entries()) insert.run(session, from + index, JSON.stringify(item));
}

function headOf({ head }: Row): SessionHead {
  return JSON.parse(String(head)) as SessionHead;
}

function labelsOf({ name, notes, tags }: Row): SessionLabels {
  return { name: String(name), notes: String(notes), tags: JSON.parse(String(tags)) as string[] };
}

/** Its course in a few numbers, and how many events of each kind it has. */
function gistOf(database: DatabaseSync, id: string): Pick<SessionSummary, 'sparkline' | 'eventCounts'> {
  const count = Number(database.prepare('SELECT count(*) AS count FROM readings WHERE session = ?').get(id)?.count);
  const step = Math.max(1, Math.ceil(count / SPARKS));
  const sparks = database
    .prepare(
      `SELECT avg(item ->> '$.storedPerSecond') AS rate FROM readings WHERE session = ? GROUP BY at / CAST(? AS INTEGER) ORDER BY at`,
    )
    .all(id, step);
  const kinds = database
    .prepare(`SELECT item ->> '$.kind' AS kind, count(*) AS count FROM events WHERE session = ? GROUP BY kind`)
    .all(id);
  return {
    sparkline: sparks.map(({ rate }) => Number(rate)),
    eventCounts: Object.fromEntries(kinds.map(({ kind, count: amount }) => [String(kind), Number(amount)])),
  };
}
