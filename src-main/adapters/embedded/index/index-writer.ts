import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { inTransaction } from '../sqlite/open-database.ts';
import type { IndexBatch } from './index-batch.ts';
import { TAG_SEPARATOR } from './index-schema.ts';

/** Writes batches, one transaction each; every table follows a replaced tweet exactly. */
export class IndexWriter {
  readonly #database: DatabaseSync;
  readonly #insertDocument: StatementSync;
  readonly #updateDocument: StatementSync;
  readonly #selectOld: StatementSync;
  readonly #insertFacets: StatementSync;
  readonly #deleteFacets: StatementSync;
  readonly #insertHashtag: StatementSync;
  readonly #deleteHashtag: StatementSync;
  readonly #insertText: StatementSync;
  readonly #deleteText: StatementSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#insertDocument = database.prepare(
      `INSERT INTO documents (tweet_id, version, plain_text, document) VALUES (?, ?, ?, ?)
       ON CONFLICT (tweet_id) DO NOTHING`,
    );
    this.#updateDocument = database.prepare(
      'UPDATE documents SET version = ?, plain_text = ?, document = ? WHERE id = ?',
    );
    this.#selectOld = database.prepare(
      `SELECT id, version, text, created_at_ms, hashtags
       FROM documents JOIN texts USING (id) JOIN facets USING (id) WHERE tweet_id = ?`,
    );
    // not REPLACE, which opens a statement journal for each row: measured at twice the cost of the whole write
    this.#insertFacets = database.prepare('INSERT INTO facets VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
    this.#deleteFacets = database.prepare('DELETE FROM facets WHERE id = ?');
    this.#insertHashtag = database.prepare('INSERT INTO hashtags VALUES (?, ?, ?, ?)');
    this.#deleteHashtag = database.prepare('DELETE FROM hashtags WHERE tag = ? AND created_at_ms = ? AND id = ?');
    this.#insertText = database.prepare('INSERT INTO text_index (rowid, text) VALUES (?, ?)');
    this.#deleteText = database.prepare("INSERT INTO text_index (text_index, rowid, text) VALUES ('delete', ?, ?)");
  }

  /** Durable on return. */
  write(batch: IndexBatch): void {
    inTransaction(this.#database, () => {
      for (let at = 0; at < batch.tweetIds.length; at++) this.#put(batch, at);
    });
  }

  #put(batch: IndexBatch, at: number): void {
    const tweetId = batch.tweetIds[at] ?? '';
    const version = batch.versions[at] ?? 0;
    const plainText = batch.plainTexts[at] ?? null;
    const document = batch.documents[at] ?? '';
    const { changes, lastInsertRowid } = this.#insertDocument.run(tweetId, version, plainText, document);
    if (changes === 1) {
      this.#insertEntries(batch, at, Number(lastInsertRowid));
      return;
    }
    const old = this.#selectOld.get(tweetId);
    if (old === undefined || version <= Number(old.version)) return;
    const id = Number(old.id);
    this.#deleteText.run(id, old.text ?? '');
    for (const tag of tagsOf(old.hashtags as string)) this.#deleteHashtag.run(tag, old.created_at_ms ?? 0, id);
    this.#deleteFacets.run(id);
    this.#updateDocument.run(version, plainText, document, id);
    this.#insertEntries(batch, at, id);
  }

  #insertEntries(batch: IndexBatch, at: number, id: number): void {
    const createdAtMs = batch.createdAtMs[at] ?? 0;
    const sentiment = batch.sentiments[at] ?? 0;
    const hashtags = batch.hashtags[at] ?? '';
    this.#insertFacets.run(
      id,
      createdAtMs,
      sentiment,
      batch.topics[at] ?? '',
      batch.languages[at] ?? '',
      batch.confidences[at] ?? 0,
      batch.users[at] ?? '',
      batch.likes[at] ?? 0,
      batch.retweets[at] ?? 0,
      hashtags,
    );
    for (const tag of tagsOf(hashtags)) this.#insertHashtag.run(tag, createdAtMs, id, sentiment);
    this.#insertText.run(id, batch.plainTexts[at] ?? batch.texts[at] ?? '');
  }
}

function tagsOf(hashtags: string): string[] {
  return hashtags === '' ? [] : hashtags.split(TAG_SEPARATOR);
}
