import { describe, expect, it } from 'vitest';
import { ActivityLog } from '#engine/observe/activity-log.ts';
import { FactBus } from '#engine/observe/facts.ts';
import type { TopicReport, TopicSpec } from '#engine/ports/broker.ts';
import { TopicKeeper } from '#engine/topic/topic-keeper.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { FakeClock } from '../../../support/fake-clock.ts';

const spec = (topic: string): TopicSpec => ({
  topic,
  partitions: 1,
  replicationFactor: 1,
  retentionMs: 1_000,
  retentionBytes: 1_000,
});
const message = { key: '1', value: new Uint8Array(1), headers: {} };

/** A broker with these topics; `ensure` says what creating one comes to. */
function setUp(existing: string[], ensure?: (topic: string) => TopicReport) {
  const topics = new Set(existing);
  const facts = new FactBus();
  const activity = new ActivityLog(facts);
  let creations = 0;
  const broker = {
    publish: async (topic: string) => {
      if (!topics.has(topic)) throw new TweetscopeError('TOPIC_UNKNOWN', 'no such topic');
      return [{ topic, partition: 0, offset: 0 }];
    },
    ensureTopic: async ({ topic }: TopicSpec) => {
      if (ensure !== undefined) return ensure(topic);
      const created = !topics.has(topic);
      creations += created ? 1 : 0;
      topics.add(topic);
      return { created, differences: [] };
    },
  };
  const keeper = new TopicKeeper({ broker, topics: [spec('raw'), spec('dead')], facts, clock: new FakeClock() });
  return { keeper, topics, told: () => activity.entries().map((entry) => entry.message), creations: () => creations };
}

describe('TopicKeeper', () => {
  it('creates what is missing without a word, and says where an existing topic differs', async () => {
    const fresh = setUp([]);
    await fresh.keeper.prepare();
    expect([...fresh.topics]).toEqual(['raw', 'dead']);
    expect(fresh.told()).toEqual([]);
    const other = setUp([], (topic) => ({
      created: false,
      differences: topic === 'raw' ? ['partitions is 3, not 1'] : [],
    }));
    await other.keeper.prepare();
    expect(other.told()).toEqual(['Topic raw is not as set: partitions is 3, not 1']);
  });

  it('makes a deleted topic anew, once for all who publish, and publishes', async () => {
    const { keeper, topics, told, creations } = setUp(['raw', 'dead']);
    topics.delete('raw');
    const published = await Promise.all([keeper.publish('raw', [message]), keeper.publish('raw', [message])]);
    expect(published.map(([position]) => position?.topic)).toEqual(['raw', 'raw']);
    expect(creations()).toBe(1);
    expect(told()).toEqual([expect.stringContaining('Topic raw was deleted')]);
  });

  it('asks to be tried again where it cannot be made anew yet', async () => {
    const { keeper } = setUp([], () => {
      throw new TweetscopeError('TOPIC_REFUSED', 'too few brokers');
    });
    const refused = { code: 'TOPIC_UNKNOWN', retryable: true, message: expect.stringContaining('too few brokers') };
    await expect(keeper.publish('raw', [message])).rejects.toMatchObject(refused);
    await expect(keeper.restore('raw')).rejects.toMatchObject(refused);
  });

  it('lets any other failure through', async () => {
    const { keeper } = setUp(['raw']);
    const failing = keeper.publish('foreign', [message]);
    await expect(failing).rejects.toMatchObject({ code: 'TOPIC_UNKNOWN' });
  });
});
