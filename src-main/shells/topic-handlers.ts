import { readDeadLetter, readDeadLetters } from '#engine/2-consume/dead-letter-reader.ts';
import { RedriveBook } from '#engine/redrive/redrive-book.ts';
import { Redriver } from '#engine/redrive/redriver.ts';
import { browseTopic, readMessage } from '#engine/topic/browse.ts';
import { describeTopic } from '#engine/topic/describe-topic.ts';
import { handMade } from '#engine/topic/hand-made.ts';
import type { Position } from '#shared/domain/stored-tweet.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Composition } from '../compose.ts';
import { systemClock } from '../system-clock.ts';
import type { Handlers } from './handlers.ts';

type TopicHandlers = Pick<Handlers, Extract<keyof Handlers, `topic.${string}` | `deadLetters.${string}`>>;

/** The topic and its dead letters, looked at and worked on. */
export function topicHandlers({ engine, broker, settings }: Composition): TopicHandlers {
  const topic = settings.topic.name;
  const deadLetterTopic = settings.deadLetters.topic;
  const { group } = settings.consumer;
  const { retentionBytes, retentionHours } = settings.topic;
  const retention = {
    bytes: retentionBytes === 'unlimited' ? null : retentionBytes,
    ms: retentionHours === 'unlimited' ? null : retentionHours * 3_600_000,
  };
  const tellProduced = (positions: readonly Position[]) =>
    engine.facts.tell('produced', { positions, atMs: systemClock.nowMs() });
  const book = new RedriveBook(broker, deadLetterTopic, settings.topic.replicationFactor);
  const redriver = new Redriver({
    broker,
    clock: systemClock,
    topic,
    deadLetterTopic,
    book,
    onRedriven: (positions) => {
      tellProduced(positions);
      engine.facts.tell('redriven', { count: positions.length, atMs: systemClock.nowMs() });
    },
  });
  return {
    'topic.describe': () =>
      describeTopic(
        broker,
        { topic, deadLetterTopic, group, retention },
        engine.status().consumer,
        systemClock.nowMs(),
      ),
    'topic.messages': (browse) => browseTopic(broker, topic, browse),
    'topic.message': ({ partition, offset }) => readMessage(broker, topic, partition, offset),
    'topic.produce': async ({ tweet }) => {
      const positions = await broker.publish(topic, [handMade(tweet, systemClock.nowMs())]);
      tellProduced(positions);
      const [position] = positions;
      if (position === undefined) throw new TweetscopeError('INTERNAL', 'the broker gave no position');
      return position;
    },
    'topic.produceMany': async ({ tweets }) => {
      const nowMs = systemClock.nowMs();
      const positions = await broker.publish(
        topic,
        tweets.map((tweet) => handMade(tweet, nowMs)),
      );
      tellProduced(positions);
      return positions;
    },
    'topic.previewReset': (reset) => engine.previewReset(reset),
    'topic.resetOffsets': (reset) => engine.resetOffsets(reset),

    'deadLetters.list': ({ limit, cursor }) => readDeadLetters(broker, deadLetterTopic, book, limit, cursor),
    'deadLetters.read': ({ offset }) => readDeadLetter(broker, deadLetterTopic, book, offset),
    'deadLetters.redrive': ({ offsets, body }) => redriver.redrive(offsets, body),
    'deadLetters.redriveRange': ({ from, to }) => redriver.redriveRange(from, to),
  };
}
