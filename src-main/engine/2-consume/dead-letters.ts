import { HEADER } from '#shared/domain/headers.ts';
import type { FactBus } from '../observe/facts.ts';
import type { Broker, Headers, OutgoingMessage } from '../ports/broker.ts';
import { type RetryContext, untilItSucceeds } from '../retry.ts';
import type { Casualty } from './casualty.ts';

/** The way to `tweets_dlq`: what is put there is durable when `put` resolves, and only then done with. */
export class DeadLetters {
  readonly #broker: Pick<Broker, 'publish'>;
  readonly #topic: string;
  readonly #facts: FactBus;
  readonly #retry: RetryContext;

  constructor(dependencies: { broker: Pick<Broker, 'publish'>; topic: string; facts: FactBus; retry: RetryContext }) {
    this.#broker = dependencies.broker;
    this.#topic = dependencies.topic;
    this.#facts = dependencies.facts;
    this.#retry = dependencies.retry;
  }

  /** @throws when the pipeline is closing: the messages then stay uncommitted and come again. */
  async put(casualties: readonly Casualty[]): Promise<void> {
    if (casualties.length === 0) return;
    const atMs = this.#retry.clock.nowMs();
    const messages = casualties.map((casualty) => letterOf(casualty, atMs));
    await untilItSucceeds('broker', this.#retry, () => this.#broker.publish(this.#topic, messages));
    this.#facts.tell('deadLettered', { casualties, atMs });
  }
}

function letterOf({ value, key, headers, code, reason, stage, position }: Casualty, atMs: number): OutgoingMessage {
  const where: Headers =
    position === null
      ? {}
      : {
          [HEADER.deadLetterTopic]: position.topic,
          [HEADER.deadLetterPartition]: String(position.partition),
          [HEADER.deadLetterOffset]: String(position.offset),
        };
  return {
    key: key ?? '',
    value,
    headers: {
      ...headers,
      ...where,
      [HEADER.deadLetterCode]: code,
      [HEADER.deadLetterReason]: reason,
      [HEADER.deadLetterStage]: stage,
      [HEADER.deadLetterAt]: String(atMs),
    },
  };
}
