import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { ModelAnswer, ModelExchange } from '#shared/contract/model-answer.ts';
import { inTransaction, migrate, openDatabase } from '../../embedded/sqlite/open-database.ts';
import type { StoreFile } from '../../embedded/sqlite/serve-database.ts';
import type { Labels } from '../ask/answer-schema.ts';

const MIGRATIONS: readonly string[] = [
  `CREATE TABLE exchanges (id INTEGER PRIMARY KEY AUTOINCREMENT, exchange TEXT NOT NULL);

   -- key: of text, model and prompt version
   CREATE TABLE answers (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     key TEXT NOT NULL UNIQUE,
     labels TEXT NOT NULL,
     exchange INTEGER NOT NULL,
     name TEXT NOT NULL
   );

   CREATE TABLE records (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     tweet_id TEXT NOT NULL UNIQUE,
     exchange INTEGER,
     record TEXT NOT NULL
   );`,
];

/** What is kept of an answer: enough to give it again. */
export interface KeptAnswer {
  readonly labels: Labels;
  readonly model: string;
  /** Of the exchange it came in, and the tweet's name there. */
  readonly exchange: number;
  readonly name: string;
}

export interface AnswerToKeep {
  readonly key: string;
  readonly labels: Labels;
  readonly name: string;
}

/** What happened to one tweet; its exchange is looked up when asked for. */
export type RecordToKeep = Omit<ModelAnswer, 'exchange'> & { readonly exchange: number | null };

export interface Bounds {
  readonly answers: number;
  readonly exchanges: number;
}

/** How many rows may come on top of a bound before the oldest go. */
const SLACK = 1.05;
/** A request holds several tweets. */
const RECORDS_PER_EXCHANGE = 20;

/** `answers.db`: what was asked of models and what they said, for the cache and for the inspector. */
export class AnswersDatabase {
  readonly database: DatabaseSync;
  readonly #find: StatementSync;
  readonly #addExchange: StatementSync;
  readonly #addAnswer: StatementSync;
  readonly #addRecord: StatementSync;
  readonly #record: StatementSync;

  constructor({ path, readOnly }: StoreFile) {
    this.database = openDatabase({ path, readOnly, synchronous: 'NORMAL' });
    if (!readOnly) migrate(this.database, MIGRATIONS);
    this.#find = this.database.prepare('SELECT labels, exchange, name FROM answers WHERE key = ?');
    this.#addExchange = this.database.prepare('INSERT INTO exchanges (exchange) VALUES (?)');
    this.#addAnswer = this.database.prepare(
      'INSERT OR REPLACE INTO answers (key, labels, exchange, name) VALUES (?, ?, ?, ?)',
    );
    this.#addRecord = this.database.prepare(
      'INSERT OR REPLACE INTO records (tweet_id, exchange, record) VALUES (?, ?, ?)',
    );
    this.#record = this.database.prepare(
      `SELECT r.record, e.exchange FROM records r LEFT JOIN exchanges e ON e.id = r.exchange WHERE r.tweet_id = ?`,
    );
  }

  /** One for each key, null where there is none. */
  find(keys: readonly string[]): readonly (KeptAnswer | null)[] {
    return keys.map((key) => {
      const row = this.#find.get(key);
      if (row === undefined) return null;
      const { model, ...labels } = JSON.parse(row.labels as string) as Labels & { readonly model: string };
      return { labels, model, exchange: Number(row.exchange), name: row.name as string };
    });
  }

  /** @returns the number of the exchange */
  keep(exchange: ModelExchange, answers: readonly AnswerToKeep[], bounds: Bounds): number {
    return inTransaction(this.database, () => {
      const id = Number(this.#addExchange.run(JSON.stringify(exchange)).lastInsertRowid);
      for (const { key, labels, name } of answers) {
        this.#addAnswer.run(key, JSON.stringify({ ...labels, model: exchange.model }), id, name);
      }
      this.#prune('answers', bounds.answers);
      this.#prune('exchanges', bounds.exchanges);
      return id;
    });
  }

  note(records: readonly RecordToKeep[], bounds: Bounds): void {
    inTransaction(this.database, () => {
      for (const { exchange, ...record } of records) {
        this.#addRecord.run(record.tweetId, exchange, JSON.stringify(record));
      }
      this.#prune('records', bounds.exchanges * RECORDS_PER_EXCHANGE);
    });
  }

  record(tweetId: string): ModelAnswer | null {
    const row = this.#record.get(tweetId);
    if (row === undefined) return null;
    const exchange = row.exchange === null ? null : (JSON.parse(row.exchange as string) as ModelExchange);
    return { ...(JSON.parse(row.record as string) as Omit<ModelAnswer, 'exchange'>), exchange };
  }

  /** Rows get growing ids and only the oldest go, so the ids at both ends tell the number without a scan. */
  #prune(table: 'answers' | 'exchanges' | 'records', most: number): void {
    const row = this.database.prepare(`SELECT min(id) AS first, max(id) AS last FROM ${table}`).get();
    const [first, last] = [Number(row?.first ?? 0), Number(row?.last ?? 0)];
    if (last - first + 1 <= Math.floor(most * SLACK)) return;
    this.database.prepare(`DELETE FROM ${table} WHERE id <= ?`).run(last - most);
  }
}
