import type { Batch, Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import type { ConsumerListener, NextOffset, SubscribeOptions, Subscription } from '#engine/ports/broker.ts';
import { type Clock, sleep } from '#engine/ports/clock.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { Assignment, startOf } from './assignment.ts';
import { sayGoodbye } from './former-self.ts';
import { isRebalance, kafkaError } from './kafka-error.ts';
import { receivedMessage } from './kafka-message.ts';
import type { CommittedOffsets } from './kafka-offsets.ts';

const SESSION_TIMEOUT_MS = 10_000;
/** How long the others wait for a member that does not come back: after a kill, our own former self. */
const REBALANCE_TIMEOUT_MS = 5_000;
const HEARTBEAT_MS = 500;
/** A fetch is answered as soon as there is a message; an idle one delays seek, resume and close by so much. */
const LONGEST_FETCH_MS = 250;
const RESTART_DELAY_MS = 500;
const CLOSE_LIMIT_MS = 5_000;
const RETRY = { retries: 3, initialRetryTime: 100, maxRetryTime: 500, restartOnFailure: async () => false };

interface Dependencies {
  readonly options: SubscribeOptions;
  readonly listener: ConsumerListener;
  readonly clock: Clock;
  /** A client for this subscription alone. */
  readonly client: () => Kafka;
  readonly committed: () => Promise<readonly CommittedOffsets[]>;
}

/**
 * One member of a consumer group. Positions are kept here, not by kafkajs: what it fetched from elsewhere is dropped.
 * kafkajs knows only the eager protocol, which takes all partitions away with every rebalance. What comes back to the
 * same member was nobody else's in between, so it goes on where it was, with what is in flight of it.
 */
export class KafkaSubscription implements Subscription {
  readonly topic: string;
  readonly #dependencies: Dependencies;
  readonly #assignment = new Assignment();
  readonly #closing = new AbortController();
  #consumer: Consumer | null = null;
  /** Of this one in the group; null where it is in none. */
  #memberId: string | null = null;
  /** What the group still takes for a member, though nobody is there any more. */
  #formerMemberId: string | null = null;
  /** Grows with each assignment and revocation: what was begun under an older one is void. */
  #generation = 0;
  /** Resolved with the next of them. */
  #changing = Promise.withResolvers<void>();
  #assigning: Promise<void> = Promise.resolve();
  /** The batch the listener has not accepted yet. */
  #delivering: Promise<void> = Promise.resolve();
  #commitsAcknowledged = 0;
  #committing: Promise<unknown> = Promise.resolve();
  /** All in it is unread, wherever a group without offset starts. */
  #isTopicAnew = false;
  #isPaused = false;
  #isFailing = false;
  #starting: Promise<void> = Promise.resolve();
  #closed: Promise<void> | null = null;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
    this.topic = dependencies.options.topic;
  }

  start(): void {
    this.#starting = this.#run();
  }

  pause(): void {
    this.#isPaused = true;
    this.#tellKafkajs((consumer) => consumer.pause([{ topic: this.topic }]));
  }

  resume(): void {
    this.#isPaused = false;
    this.#tellKafkajs((consumer) => consumer.resume([{ topic: this.topic }]));
  }

  async seek(partition: number, offset: number): Promise<void> {
    if (this.#assignment.nextOf(partition) === undefined) return;
    this.#dependencies.listener.onRevoked([partition]);
    this.#moveTo({ partition, offset });
  }

  /**
   * The topic is about to be made anew, with other messages at the offsets of the old one: gives up what is in flight,
   * and joins again. A position of the old topic would skip as many messages of the new one.
   */
  async forgetTopic(): Promise<void> {
    const consumer = this.#consumer;
    if (consumer === null || this.#closing.signal.aborted) return;
    this.#isTopicAnew = true;
    this.#restart(new TweetscopeError('TOPIC_UNKNOWN', `topic ${this.topic} was deleted`));
    await this.#committing;
    void consumer.disconnect().catch(() => undefined);
  }

  async commit(offsets: readonly NextOffset[]): Promise<void> {
    for (;;) {
      const mine = offsets.filter(({ partition }) => this.#assignment.nextOf(partition) !== undefined);
      if (mine.length === 0 || this.#consumer === null) return;
      const changing = this.#changing.promise;
      try {
        return await this.#commit(this.#consumer, mine);
      } catch (thrown) {
        if (!isRebalance(thrown)) throw kafkaError(thrown);
      }
      // Nobody's until the group has met again; then what is still ours.
      await changing;
    }
  }

  async #commit(consumer: Consumer, offsets: readonly NextOffset[]): Promise<void> {
    const { topic } = this;
    const before = this.#commitsAcknowledged;
    const committing = consumer.commitOffsets(
      offsets.map(({ partition, offset }) => ({ topic, partition, offset: String(offset) })),
    );
    this.#committing = committing.catch(() => undefined);
    await committing;
    // kafkajs resolves as if all were well while its consumer is not running.
    if (this.#commitsAcknowledged === before)
      throw new TweetscopeError('BROKER_UNAVAILABLE', 'the consumer is not connected, so nothing could be committed');
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    this.#closing.abort();
    this.#revokeAll();
    const consumer = this.#consumer;
    this.#consumer = null;
    const left = Promise.all([this.#starting, consumer?.disconnect()]).catch(() => undefined);
    const limit = new AbortController();
    await Promise.race([left, sleep(this.#dependencies.clock, CLOSE_LIMIT_MS, limit.signal)]);
    limit.abort();
  }

  /** Until a consumer runs: one after the other, as kafkajs leaves a crashed one in no state to go on. */
  async #run(): Promise<void> {
    const { clock } = this.#dependencies;
    for (;;) {
      const consumer = this.#newConsumer();
      try {
        await this.#sayGoodbye();
        await consumer.connect();
        await consumer.subscribe({ topic: this.topic, fromBeginning: this.#dependencies.options.from === 'earliest' });
        if (this.#closing.signal.aborted) break;
        this.#consumer = consumer;
        await consumer.run({
          autoCommit: false,
          eachBatchAutoResolve: false,
          eachBatch: (payload) => this.#onBatch(consumer, payload),
        });
        return;
      } catch (thrown) {
        this.#tellOutage(thrown);
        await consumer.disconnect().catch(() => undefined);
        await sleep(clock, RESTART_DELAY_MS, this.#closing.signal);
        if (this.#closing.signal.aborted) return;
      }
    }
    await this.#consumer?.disconnect();
  }

  async #sayGoodbye(): Promise<void> {
    const { client, options } = this.#dependencies;
    if (this.#formerMemberId !== null) await sayGoodbye(client(), options.group, this.#formerMemberId);
    this.#formerMemberId = null;
  }

  #newConsumer(): Consumer {
    const { client, options } = this.#dependencies;
    const consumer = client().consumer({
      groupId: options.group,
      sessionTimeout: SESSION_TIMEOUT_MS,
      rebalanceTimeout: REBALANCE_TIMEOUT_MS,
      heartbeatInterval: HEARTBEAT_MS,
      maxWaitTimeInMs: LONGEST_FETCH_MS,
      metadataMaxAge: 5_000,
      allowAutoTopicCreation: false,
      retry: RETRY,
    });
    const { GROUP_JOIN, CRASH, COMMIT_OFFSETS, REQUEST_TIMEOUT } = consumer.events;
    const isCurrent = () => this.#consumer === consumer;
    consumer.on(GROUP_JOIN, ({ payload }) => {
      if (isCurrent()) this.#assign(payload.memberId, payload.memberAssignment[this.topic] ?? []);
    });
    consumer.on(COMMIT_OFFSETS, () => {
      this.#commitsAcknowledged += 1;
    });
    // kafkajs asks again and again before it gives up.
    consumer.on(REQUEST_TIMEOUT, ({ payload: { broker } }) => {
      if (isCurrent()) this.#tellOutage(new TweetscopeError('BROKER_UNAVAILABLE', `Kafka: ${broker} does not answer`));
    });
    consumer.on(CRASH, ({ payload }) => {
      if (isCurrent()) this.#restart(payload.error);
    });
    return consumer;
  }

  #restart(thrown: unknown): void {
    this.#consumer = null;
    this.#formerMemberId = this.#memberId ?? this.#formerMemberId;
    this.#memberId = null;
    this.#isTopicAnew ||= kafkaError(thrown).code === 'TOPIC_UNKNOWN';
    if (this.#closing.signal.aborted) return;
    this.#revokeAll();
    this.#tellOutage(thrown);
    this.#starting = sleep(this.#dependencies.clock, RESTART_DELAY_MS, this.#closing.signal).then(() =>
      this.#closing.signal.aborted ? undefined : this.#run(),
    );
  }

  #assign(memberId: string, partitions: readonly number[]): void {
    const isSame = memberId === this.#memberId;
    this.#memberId = memberId;
    const kept = isSame ? this.#assignment.partitions.filter((partition) => partitions.includes(partition)) : [];
    this.#revoke(this.#assignment.partitions.filter((partition) => !kept.includes(partition)));
    for (const partition of kept) this.#place({ partition, offset: this.#assignment.nextOf(partition) ?? 0 });
    const others = partitions.filter((partition) => !kept.includes(partition));
    this.#assigning = others.length === 0 ? Promise.resolve() : this.#takeOver(this.#generation, others);
  }

  async #takeOver(generation: number, partitions: readonly number[]): Promise<void> {
    const { committed, options, listener, clock } = this.#dependencies;
    const isVoid = () => generation !== this.#generation || this.#closing.signal.aborted;
    while (!isVoid()) {
      try {
        const offsets = await committed();
        if (isVoid()) return;
        const starts = offsets
          .filter(({ partition }) => partitions.includes(partition))
          .map((one) => startOf(one, this.#isTopicAnew ? 'earliest' : options.from));
        this.#isTopicAnew = false;
        for (const start of starts) this.#place(start);
        if (this.#isPaused) this.pause();
        this.#isFailing = false;
        if (starts.length > 0) listener.onAssigned(starts);
        return;
      } catch (thrown) {
        this.#tellOutage(thrown);
        await sleep(clock, RESTART_DELAY_MS, this.#closing.signal);
      }
    }
  }

  #revokeAll(): void {
    this.#revoke(this.#assignment.partitions);
  }

  /** What was begun of the others is void too: kafkajs fetches it again. */
  #revoke(partitions: readonly number[]): void {
    this.#generation += 1;
    this.#changing.resolve();
    this.#changing = Promise.withResolvers();
    for (const partition of partitions) this.#assignment.remove(partition);
    if (partitions.length > 0) this.#dependencies.listener.onRevoked(partitions);
  }

  async #onBatch(consumer: Consumer, { batch, resolveOffset, heartbeat }: EachBatchPayload): Promise<void> {
    await this.#beating(this.#assigning, heartbeat);
    const { listener, options } = this.#dependencies;
    const { partition } = batch;
    const generation = this.#generation;
    let next = this.#assignment.nextOf(partition);
    if (next === undefined || this.#consumer !== consumer) return;
    if (fetchedOffsetOf(batch) !== next) return this.#realign(partition, next);
    this.#isFailing = false;
    for (let from = 0; from < batch.messages.length; from += options.maxBatch) {
      await this.#beating(this.#delivering, heartbeat);
      const isOurs = generation === this.#generation && this.#assignment.nextOf(partition) === next;
      if (!isOurs || this.#isPaused || this.#closing.signal.aborted) return;
      const slice = batch.messages.slice(from, from + options.maxBatch);
      const last = slice.at(-1)?.offset ?? '0';
      next = Number(last) + 1;
      this.#assignment.set({ partition, offset: next });
      resolveOffset(last);
      const messages = slice.map((message) => receivedMessage(this.topic, partition, message));
      this.#delivering = listener.onBatch(partition, messages).catch((thrown) => listener.onError(thrown));
    }
    await this.#beating(this.#delivering, heartbeat);
  }

  /** Waits for `work` with a sign of life to the group now and then. @throws where the group has moved on */
  async #beating(work: Promise<void>, heartbeat: () => Promise<void>): Promise<void> {
    const done = work.then(() => true);
    while (!this.#closing.signal.aborted) {
      const tick = new AbortController();
      const waited = sleep(
        this.#dependencies.clock,
        HEARTBEAT_MS,
        AbortSignal.any([tick.signal, this.#closing.signal]),
      );
      const isDone = await Promise.race([done, waited.then(() => false)]);
      tick.abort();
      if (isDone) return;
      await heartbeat();
    }
  }

  /** kafkajs fetched from elsewhere: a seek came between, messages have expired, or the topic was made anew. */
  async #realign(partition: number, next: number): Promise<void> {
    const offsets = (await this.#dependencies.committed()).find((one) => one.partition === partition);
    if (offsets === undefined || this.#assignment.nextOf(partition) !== next) return;
    const { lowWatermark, highWatermark } = offsets;
    if (next >= lowWatermark && next <= highWatermark) return this.#place({ partition, offset: next });
    this.#dependencies.listener.onRevoked([partition]);
    this.#moveTo({ partition, offset: lowWatermark });
  }

  #moveTo(start: NextOffset): void {
    this.#place(start);
    this.#dependencies.listener.onAssigned([start]);
  }

  #place(start: NextOffset): void {
    this.#assignment.set(start);
    this.#tellKafkajs((consumer) =>
      consumer.seek({ topic: this.topic, partition: start.partition, offset: String(start.offset) }),
    );
  }

  /** kafkajs refuses these while no consumer runs; the next one is told at its assignment. */
  #tellKafkajs(what: (consumer: Consumer) => void): void {
    if (this.#consumer !== null && this.#assignment.partitions.length > 0) what(this.#consumer);
  }

  #tellOutage(thrown: unknown): void {
    if (this.#isFailing || this.#closing.signal.aborted) return;
    this.#isFailing = true;
    this.#dependencies.listener.onError(kafkaError(thrown));
  }
}

/** Where the fetch began: compaction and transactions leave gaps between it and the first message. */
function fetchedOffsetOf(batch: Batch): number {
  return Number((batch as Batch & { readonly fetchedOffset: string }).fetchedOffset);
}
