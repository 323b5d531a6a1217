import { join } from 'node:path';
import type { Health } from '#engine/ports/health.ts';
import type { IdPage } from '#engine/ports/tweet-store.ts';
import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { WorkerClient } from '../../worker/worker-client.ts';
import type { StoreReport } from './serve-database.ts';

export interface StoreOptions {
  /** The data folder; it must exist. */
  readonly directory: string;
  /** Look at the store while another process writes it; empty as long as nothing was written. */
  readonly readOnly?: boolean;
}

/**
 * Two threads on one database: one that writes, and one that reads, started by the first read, so that a long
 * aggregation never holds up the pipeline. A read sees every write that was acknowledged before it.
 */
export class StoreClient {
  readonly #writer: WorkerClient | null;
  readonly #reader: WorkerClient;
  #closing: Promise<void> | null = null;

  constructor(entry: string, file: string, { directory, readOnly = false }: StoreOptions) {
    const path = join(directory, file);
    this.#writer = readOnly ? null : new WorkerClient(entry, { path, readOnly: false }, 'STORE_UNAVAILABLE');
    this.#reader = new WorkerClient(entry, { path, readOnly: true }, 'STORE_UNAVAILABLE');
  }

  /** Opens the file, creating it when this store writes; closes what it began when that fails. */
  async open(): Promise<void> {
    try {
      await this.#report();
    } catch (thrown) {
      await this.close();
      throw thrown;
    }
  }

  async health(): Promise<Health> {
    const { sqliteVersion, path, bytes, exists } = await this.#report();
    const detail = exists ? `${path}, ${(bytes / 1e6).toFixed(1)} MB` : `${path}, nothing written yet`;
    return { ok: true, version: `SQLite ${sqliteVersion}`, detail };
  }

  write(batch: unknown): Promise<void> {
    if (this.#writer !== null) return this.#writer.call<void>('write', [batch]);
    return Promise.reject(
      new TweetscopeError('STORE_UNAVAILABLE', 'the store was opened to read', { retryable: false }),
    );
  }

  read<T>(method: string, ...args: readonly unknown[]): Promise<T> {
    return this.#reader.call<T>(method, args);
  }

  async get(tweetId: string): Promise<StoredTweet | null> {
    const json = await this.read<string | null>('get', tweetId);
    return json === null ? null : (JSON.parse(json) as StoredTweet);
  }

  count(): Promise<number> {
    return this.read<number>('count');
  }

  ids(limit: number, cursor?: string): Promise<IdPage> {
    return this.read<IdPage>('ids', limit, cursor);
  }

  /** The writer goes last: the last connection that may write folds the WAL into the file. */
  close(): Promise<void> {
    this.#closing ??= this.#reader.close().finally(() => this.#writer?.close());
    return this.#closing;
  }

  #report(): Promise<StoreReport> {
    return (this.#writer ?? this.#reader).call<StoreReport>('report', []);
  }
}
