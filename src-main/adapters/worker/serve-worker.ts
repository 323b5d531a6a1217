import type { MessagePort, TransferListItem } from 'node:worker_threads';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { WorkerReply, WorkerRequest } from './worker-protocol.ts';

/** A result whose buffers change owner instead of being copied. */
export class Transferred<T> {
  readonly value: T;
  readonly transfer: readonly TransferListItem[];

  constructor(value: T, transfer: readonly TransferListItem[]) {
    this.value = value;
    this.transfer = transfer;
  }
}

/** What a worker offers, by method name. A method may answer at once or with a promise. */
export type WorkerMethods = Readonly<Record<string, (...args: never[]) => unknown>>;

/** Answers the requests of a WorkerClient, in the order they came unless a method answers later by promise. */
export function serveWorker(port: MessagePort, methods: WorkerMethods): void {
  const answer = (reply: WorkerReply, transfer: readonly TransferListItem[] = []) =>
    port.postMessage(reply, [...transfer]);
  const fail = (id: number, thrown: unknown) => {
    const error = TweetscopeError.from(thrown);
    answer({ id, ok: false, error: error.toShape(), stack: thrown instanceof Error ? thrown.stack : undefined });
  };
  const succeed = (id: number, value: unknown) => {
    if (value instanceof Transferred) answer({ id, ok: true, value: value.value }, value.transfer);
    else answer({ id, ok: true, value });
  };

  port.on('message', ({ id, method, args }: WorkerRequest) => {
    try {
      const call = methods[method] as ((...args: readonly unknown[]) => unknown) | undefined;
      if (call === undefined) throw new TweetscopeError('INTERNAL', `the worker has no method "${method}"`);
      const value = call(...args);
      if (value instanceof Promise) value.then((result) => succeed(id, result)).catch((thrown) => fail(id, thrown));
      else succeed(id, value);
    } catch (thrown) {
      fail(id, thrown);
    }
  });
}
