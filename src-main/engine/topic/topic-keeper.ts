import type { Position } from '#shared/domain/stored-tweet.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { FactBus } from '../observe/facts.ts';
import type { Broker, OutgoingMessage, TopicSpec } from '../ports/broker.ts';
import type { Clock } from '../ports/clock.ts';

interface Dependencies {
  readonly broker: Pick<Broker, 'ensureTopic' | 'publish'>;
  readonly topics: readonly TopicSpec[];
  readonly facts: FactBus;
  readonly clock: Clock;
}

/** Keeps the topics of the pipeline there: created where missing, and anew where somebody deletes one at work. */
export class TopicKeeper {
  readonly #dependencies: Dependencies;
  readonly #restoring = new Map<string, Promise<void>>();

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  /** Tells where an existing topic differs from its settings; alters none. */
  async prepare(): Promise<void> {
    for (const spec of this.#dependencies.topics) await this.#ensure(spec);
  }

  /** @throws as the broker does; where the topic is gone and can't be made anew yet, TOPIC_UNKNOWN, to be tried again */
  async publish(topic: string, messages: readonly OutgoingMessage[]): Promise<readonly Position[]> {
    const { broker } = this.#dependencies;
    try {
      return await broker.publish(topic, messages);
    } catch (thrown) {
      if (!isTopicUnknown(thrown)) throw thrown;
    }
    await this.restore(topic);
    return broker.publish(topic, messages).catch((thrown) => {
      throw isTopicUnknown(thrown) ? tryAgain(topic, thrown) : thrown;
    });
  }

  /** Makes a topic anew, as it is configured. @throws what stands in the way, always to be tried again */
  restore(topic: string): Promise<void> {
    const spec = this.#dependencies.topics.find((one) => one.topic === topic);
    if (spec === undefined) return Promise.resolve();
    const restoring = this.#restoring.get(topic) ?? this.#restore(spec);
    this.#restoring.set(topic, restoring);
    return restoring.finally(() => this.#restoring.delete(topic));
  }

  async #restore(spec: TopicSpec): Promise<void> {
    const { facts, clock } = this.#dependencies;
    try {
      const created = await this.#ensure(spec);
      if (created) facts.tell('topicRestored', { topic: spec.topic, atMs: clock.nowMs() });
    } catch (thrown) {
      throw tryAgain(spec.topic, thrown);
    }
  }

  /** @returns whether it was missing */
  async #ensure(spec: TopicSpec): Promise<boolean> {
    const { broker, facts, clock } = this.#dependencies;
    const { created, differences } = await broker.ensureTopic(spec);
    if (differences.length > 0) facts.tell('topicDiffers', { topic: spec.topic, differences, atMs: clock.nowMs() });
    return created;
  }
}

export function isTopicUnknown(thrown: unknown): boolean {
  return TweetscopeError.from(thrown).code === 'TOPIC_UNKNOWN';
}

function tryAgain(topic: string, cause: unknown): TweetscopeError {
  const { message } = TweetscopeError.from(cause);
  return new TweetscopeError('TOPIC_UNKNOWN', `topic ${topic} is gone, and not made anew yet: ${message}`, {
    cause,
    retryable: true,
    hint: 'It is tried again by itself; grant the right to create topics, or create it by hand.',
  });
}
