import { existsSync } from 'node:fs';
import type { NextOffset, TopicSpec } from '#engine/ports/broker.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { Transferred, type WorkerMethods } from '../../worker/serve-worker.ts';
import { sqliteError } from '../sqlite/sqlite-error.ts';
import { type Append, LogDatabase, type LogOptions } from './log-database.ts';
import { buffersOf, type PackedMessages } from './packed-messages.ts';

interface WaitingAppend {
  readonly appends: readonly Append[];
  readonly resolve: (firstOffsets: number[]) => void;
  readonly reject: (error: unknown) => void;
}

/** topic, partition, offset, limit */
type FetchRequest = [topic: string, partition: number, offset: number, limit: number];

interface WaitingFetch {
  readonly request: FetchRequest;
  readonly resolve: (messages: Transferred<PackedMessages>) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * What the log's thread does with requests: appends that arrive while one is being written are committed together
 * (one fsync for all of them), and a fetch at the high watermark waits for the next append.
 */
export class LogService {
  readonly #options: LogOptions;
  #opened: LogDatabase | null = null;
  #appends: WaitingAppend[] = [];
  #fetches: WaitingFetch[] = [];

  constructor(options: LogOptions) {
    this.#options = options;
  }

  /** Every one opens the log if it is not open yet, and fails in the broker's words. */
  methods(): WorkerMethods {
    const on = <Args extends readonly unknown[]>(work: (log: LogDatabase, ...args: Args) => unknown) => {
      return (...args: Args) => inBrokersWords(() => work(this.#log(), ...args));
    };
    return {
      ensureTopic: on((log, spec: TopicSpec) => log.ensureTopic(spec)),
      append: on((_, appends: readonly Append[]) => this.#append(appends)),
      read: on((log, topic: string, partition: number, offset: number, limit: number) =>
        transferred(log.read(topic, partition, offset, limit)),
      ),
      fetch: on((log, ...request: FetchRequest) => this.#fetch(log, request)),
      cancelFetches: on((_, topic: string, partition: number) => this.#answerFetches(topic, partition)),
      watermarks: on((log, topic: string) => log.watermarks(topic)),
      commit: on((log, topic: string, group: string, offsets: readonly NextOffset[]) =>
        log.commit(topic, group, offsets),
      ),
      lag: on((log, topic: string, group: string) => log.lag(topic, group)),
      offsetsAt: on((log, topic: string, timestampMs: number) => log.offsetsAt(topic, timestampMs)),
      enforceRetention: on((log, nowMs: number) => log.enforceRetention(nowMs)),
      version: on((log) => log.version()),
      close: () => this.#opened?.close(),
    };
  }

  #log(): LogDatabase {
    const { path, readOnly } = this.#options;
    if (readOnly && this.#opened === null && !existsSync(path)) {
      throw new TweetscopeError('TOPIC_UNKNOWN', `there is no log yet: ${path} does not exist`);
    }
    this.#opened ??= new LogDatabase(this.#options);
    return this.#opened;
  }

  #append(appends: readonly Append[]): Promise<number[]> {
    if (this.#appends.length === 0) setImmediate(() => this.#flush());
    return new Promise((resolve, reject) => this.#appends.push({ appends, resolve, reject }));
  }

  #flush(): void {
    const waiting = this.#appends;
    this.#appends = [];
    try {
      const firstOffsets = this.#log().append(waiting.flatMap((one) => one.appends));
      let from = 0;
      for (const one of waiting) {
        one.resolve(firstOffsets.slice(from, from + one.appends.length));
        from += one.appends.length;
      }
    } catch (thrown) {
      this.#appendOneByOne(waiting, thrown);
    }
    for (const { topic, partition } of waiting.flatMap((one) => one.appends)) this.#answerFetches(topic, partition);
  }

  /** The transaction rolled back: one bad append must not fail the others that shared it. */
  #appendOneByOne(waiting: readonly WaitingAppend[], thrown: unknown): void {
    if (waiting.length === 1) {
      waiting[0]?.reject(brokerError(thrown));
      return;
    }
    for (const one of waiting) {
      try {
        one.resolve(this.#log().append(one.appends));
      } catch (error) {
        one.reject(brokerError(error));
      }
    }
  }

  #fetch(log: LogDatabase, request: FetchRequest): Promise<unknown> | unknown {
    const messages = log.read(...request);
    if (messages.keys.length > 0) return transferred(messages);
    return new Promise((resolve, reject) => this.#fetches.push({ request, resolve, reject }));
  }

  /** Answers every waiting fetch of the partition with what is there now, which may be nothing. */
  #answerFetches(topic: string, partition: number): void {
    const isDue = ({ request }: WaitingFetch) => request[0] === topic && request[1] === partition;
    const due = this.#fetches.filter(isDue);
    if (due.length === 0) return;
    this.#fetches = this.#fetches.filter((fetch) => !isDue(fetch));
    for (const { request, resolve, reject } of due) {
      try {
        resolve(transferred(this.#log().read(...request)));
      } catch (thrown) {
        reject(brokerError(thrown));
      }
    }
  }
}

const transferred = (messages: PackedMessages) => new Transferred(messages, buffersOf(messages));

/** Damage is told apart from what may pass by itself. */
function brokerError(thrown: unknown): TweetscopeError {
  const error = sqliteError(thrown, 'BROKER_UNAVAILABLE', 'the embedded log');
  const damaged = error.code === 'BROKER_UNAVAILABLE' && !error.retryable;
  return damaged ? new TweetscopeError('BROKER_CORRUPT', error.message, { cause: thrown, hint: error.hint }) : error;
}

function inBrokersWords<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    throw brokerError(thrown);
  }
}
