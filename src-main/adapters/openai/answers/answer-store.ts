import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { ModelAnswer, ModelExchange } from '#shared/contract/model-answer.ts';
import { WorkerClient } from '../../worker/worker-client.ts';
import { PROMPT_VERSION } from '../ask/prompt.ts';
import type { AnswerToKeep, Bounds, KeptAnswer, RecordToKeep } from './answers-database.ts';

export interface AnswerStoreOptions extends Bounds {
  /** The data folder; it must exist. */
  readonly directory: string;
  readonly readOnly: boolean;
}

/** What of an answer can be told apart: the same text, asked of the same model with the same words. */
export function answerKey(model: string, text: string): string {
  return createHash('sha256').update(`${model}\0${PROMPT_VERSION}\0${text}`).digest('base64url');
}

/** The answers of models in the data folder. A file that can't be written costs its use, never an answer. */
export class AnswerStore {
  readonly #options: AnswerStoreOptions;
  readonly #worker: WorkerClient;
  #trouble: string | null = null;

  constructor(options: AnswerStoreOptions) {
    this.#options = options;
    const file = { path: join(options.directory, 'answers.db'), readOnly: options.readOnly };
    this.#worker = new WorkerClient('openai/answers-worker', file, 'ANALYSER_UNAVAILABLE');
  }

  /** Why it could not be used the last time; null where it could. */
  get trouble(): string | null {
    return this.#trouble;
  }

  async find(keys: readonly string[]): Promise<readonly (KeptAnswer | null)[]> {
    if (this.#options.answers === 0 || keys.length === 0) return keys.map(() => null);
    return (await this.#use<readonly (KeptAnswer | null)[]>('find', [keys])) ?? keys.map(() => null);
  }

  /** @returns the number of the exchange; null where it could not be kept */
  async keep(exchange: ModelExchange, answers: readonly AnswerToKeep[]): Promise<number | null> {
    if (this.#options.readOnly) return null;
    const kept = this.#options.answers === 0 ? [] : answers;
    return this.#use<number>('keep', [exchange, kept, this.#bounds()]);
  }

  async note(records: readonly RecordToKeep[]): Promise<void> {
    if (this.#options.readOnly || records.length === 0) return;
    await this.#use('note', [records, this.#bounds()]);
  }

  record(tweetId: string): Promise<ModelAnswer | null> {
    return this.#worker.call<ModelAnswer | null>('record', [tweetId]);
  }

  close(): Promise<void> {
    return this.#worker.close();
  }

  #bounds(): Bounds {
    return { answers: this.#options.answers, exchanges: this.#options.exchanges };
  }

  async #use<T>(method: string, args: readonly unknown[]): Promise<T | null> {
    try {
      const value = await this.#worker.call<T>(method, args);
      this.#trouble = null;
      return value;
    } catch (thrown) {
      this.#trouble = thrown instanceof Error ? thrown.message : String(thrown);
      return null;
    }
  }
}
