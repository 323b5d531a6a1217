import type { NextOffset, PartitionLag, PartitionOffsets, TopicReport, TopicSpec } from '#engine/ports/broker.ts';
import { WorkerClient } from '../../worker/worker-client.ts';
import type { Append, LogOptions } from './log-database.ts';
import { buffersOf, type PackedMessages } from './packed-messages.ts';

/** The log's thread, method by method; see LogService for what each does. */
export class LogClient {
  readonly #worker: WorkerClient;

  constructor(options: LogOptions) {
    this.#worker = new WorkerClient('embedded/log-worker', options, 'BROKER_UNAVAILABLE');
  }

  ensureTopic = (spec: TopicSpec) => this.#worker.call<TopicReport>('ensureTopic', [spec]);
  append = (appends: readonly Append[]) =>
    this.#worker.call<number[]>(
      'append',
      [appends],
      appends.flatMap((append) => buffersOf(append.messages)),
    );
  read = (topic: string, partition: number, offset: number, limit: number) =>
    this.#worker.call<PackedMessages>('read', [topic, partition, offset, limit]);
  /** Like read, but waits where there is nothing yet; answers with nothing when cancelled. */
  fetch = (topic: string, partition: number, offset: number, limit: number) =>
    this.#worker.call<PackedMessages>('fetch', [topic, partition, offset, limit]);
  cancelFetches = (topic: string, partition: number) => this.#worker.call<void>('cancelFetches', [topic, partition]);
  watermarks = (topic: string) => this.#worker.call<PartitionOffsets[]>('watermarks', [topic]);
  commit = (topic: string, group: string, offsets: readonly NextOffset[]) =>
    this.#worker.call<void>('commit', [topic, group, offsets]);
  lag = (topic: string, group: string) => this.#worker.call<PartitionLag[]>('lag', [topic, group]);
  offsetsAt = (topic: string, timestampMs: number) =>
    this.#worker.call<NextOffset[]>('offsetsAt', [topic, timestampMs]);
  enforceRetention = (nowMs: number) => this.#worker.call<boolean>('enforceRetention', [nowMs]);
  version = () => this.#worker.call<string>('version', []);
  close = () => this.#worker.close();
}
