import { type TransferListItem, Worker } from 'node:worker_threads';
import type { ErrorCode } from '#shared/errors/error-codes.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { workerEntry } from './worker-entry.ts';
import type { WorkerReply, WorkerRequest } from './worker-protocol.ts';

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: TweetscopeError) => void;
}

/**
 * A worker thread and the calls to it. When the thread dies, open calls fail with `goneCode` (retryable) and the
 * next call starts a new thread: what a worker knows lies in its database, so nothing but the open calls is lost.
 */
export class WorkerClient {
  readonly #entry: string;
  readonly #workerData: unknown;
  readonly #goneCode: ErrorCode;
  readonly #pending = new Map<number, Pending>();
  #worker: Worker | null = null;
  #nextId = 1;
  #closing: Promise<void> | null = null;

  /** @param entry name of the worker's module, see workerEntry @param workerData given to the worker at each start */
  constructor(entry: string, workerData: unknown, goneCode: ErrorCode) {
    this.#entry = entry;
    this.#workerData = workerData;
    this.#goneCode = goneCode;
  }

  call<T>(method: string, args: readonly unknown[], transfer: readonly TransferListItem[] = []): Promise<T> {
    if (this.#closing !== null) {
      return Promise.reject(new TweetscopeError(this.#goneCode, `${this.#entry} is closed`, { retryable: false }));
    }
    return this.#send<T>(method, args, transfer);
  }

  /** Lets the worker close what it opened (its method `close`), then ends the thread. Idempotent. */
  close(): Promise<void> {
    this.#closing ??= this.#closeWorker();
    return this.#closing;
  }

  async #closeWorker(): Promise<void> {
    const worker = this.#worker;
    if (worker === null) return;
    try {
      await this.#send<void>('close', []);
    } finally {
      await worker.terminate();
    }
  }

  #send<T>(method: string, args: readonly unknown[], transfer: readonly TransferListItem[] = []): Promise<T> {
    const worker = this.#worker ?? this.#start();
    const request: WorkerRequest = { id: this.#nextId++, method, args };
    return new Promise<T>((resolve, reject) => {
      this.#pending.set(request.id, { resolve: resolve as (value: unknown) => void, reject });
      worker.postMessage(request, transfer);
    });
  }

  #start(): Worker {
    const worker = new Worker(workerEntry(this.#entry), { workerData: this.#workerData, name: this.#entry });
    worker.on('message', (reply: WorkerReply) => this.#settle(reply));
    worker.on('error', (error) => this.#lose(worker, error));
    worker.on('exit', (code) => this.#lose(worker, new Error(`worker ${this.#entry} ended with code ${code}`)));
    this.#worker = worker;
    return worker;
  }

  #settle(reply: WorkerReply): void {
    const pending = this.#pending.get(reply.id);
    if (pending === undefined) return;
    this.#pending.delete(reply.id);
    if (reply.ok) pending.resolve(reply.value);
    else pending.reject(TweetscopeError.fromShape(reply.error));
  }

  #lose(worker: Worker, cause: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    const error = new TweetscopeError(this.#goneCode, cause.message, { cause });
    for (const pending of this.#pending.values()) pending.reject(error);
    this.#pending.clear();
  }
}
