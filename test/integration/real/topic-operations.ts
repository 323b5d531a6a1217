import { Kafka, logLevel } from 'kafkajs';
import { afterEach, describe, expect, it } from 'vitest';
import type { ActivityEntry } from '#shared/contract/activity.ts';
import type { Stack } from '../../stack/start-stack.ts';
import { idsInCassandra, idsInElasticsearch, idsOf } from '../../support/independent-ids.ts';
import { messagesInKafka, writeToKafka } from '../../support/kcat.ts';
import { type OpenContract, openContract } from '../../support/open-contract.ts';
import { stackSettings } from '../../support/stack-settings.ts';

const PATIENCE = { timeout: 60_000, interval: 200 };
const MOST = 100_000;

/** What a person does to the topic from the console, and what happens to it behind our back. */
export function topicOperations(stack: () => Stack): void {
  describe('the topic', () => {
    const opened: OpenContract[] = [];
    afterEach(async () => {
      for (const one of opened.splice(0)) await one.dispose();
    });
    const open = async (name: string, flags: Readonly<Record<string, unknown>> = {}) => {
      const contract = await openContract({ ...stackSettings(stack(), name), ...flags });
      opened.push(contract);
      return contract;
    };
    const counts = async ({ ask }: OpenContract) => (await ask('status.read', {})).counts;
    const told = async ({ ask }: OpenContract): Promise<string[]> =>
      (await ask('activity.read', {})).map(({ message }: ActivityEntry) => message);

    it('is described with who reads it; offsets are reset, dead letters redriven', async () => {
      const contract = await open('operated', { 'topic.partitions': 2, 'source.rate': 200 });
      const { ask } = contract;
      await ask('pipeline.start', {});
      await expect.poll(async () => (await counts(contract)).committed, PATIENCE).toBeGreaterThan(300);
      const report = await ask('topic.describe', {});
      expect(report).toMatchObject({ groupState: 'stable', members: [{ host: '127.0.0.1', partitions: [0, 1] }] });

      await ask('simulator.change', { rate: 0 });
      await writeToKafka(stack().kafka, 'operated', ['not a tweet', 'no tweet either']);
      await expect.poll(async () => (await counts(contract)).deadLettered, PATIENCE).toBe(2);
      await expect.poll(async () => (await ask('status.read', {})).lag.messages, PATIENCE).toBe(0);
      const { consumed } = await counts(contract);

      const preview = await ask('topic.previewReset', { to: { kind: 'earliest' } });
      // Messages, of which two are no tweets.
      expect(preview.again).toBe(consumed + 2);
      await ask('topic.resetOffsets', { to: { kind: 'earliest' } });
      await expect.poll(async () => (await counts(contract)).consumed, PATIENCE).toBe(consumed * 2);
      // What is no tweet is no tweet again.
      await expect.poll(async () => (await ask('deadLetters.list', {})).total, PATIENCE).toBe(4);

      expect(await ask('deadLetters.redriveRange', { from: 0, to: 3 })).toMatchObject({ redriven: 3, skipped: 0 });
      expect(await ask('deadLetters.redriveRange', { from: 0, to: 3 })).toMatchObject({ redriven: 0, skipped: 3 });
      await expect.poll(async () => (await ask('deadLetters.list', {})).total, PATIENCE).toBe(7);
      expect((await ask('deadLetters.list', {})).redriven).toBe(3);

      await ask('pipeline.stop', {});
      expect((await ask('topic.describe', {})).groupState).toBe('empty');
      await ask('topic.resetOffsets', { to: { kind: 'offset', offset: 5 } });
      const { partitions } = await ask('topic.describe', {});
      expect(partitions.map(({ committed }) => committed)).toEqual([5, 5]);
    });

    it('is made anew as configured where somebody deletes it at work, and said where another one differs', async () => {
      const contract = await open('deleted', { 'topic.partitions': 2, 'source.rate': 500 });
      const { ask } = contract;
      await ask('pipeline.start', {});
      await expect.poll(async () => (await counts(contract)).committed, PATIENCE).toBeGreaterThan(1_000);
      await asAdmin((admin) => admin.deleteTopics({ topics: ['deleted'] }));
      await expect.poll(() => told(contract), PATIENCE).toContainEqual(expect.stringContaining('deleted was deleted'));
      const before = (await counts(contract)).committed;
      await expect.poll(async () => (await counts(contract)).committed, PATIENCE).toBeGreaterThan(before + 2_000);
      await ask('source.toggle', { on: false });
      await expect.poll(async () => (await ask('status.read', {})).lag.messages, PATIENCE).toBe(0);
      await ask('pipeline.stop', {});

      const inTopic = idsOf(await messagesInKafka(stack().kafka, 'deleted', MOST));
      expect(inTopic.length).toBeGreaterThan(2_000);
      const indexed = new Set(await idsInElasticsearch(stack().addresses.elasticsearch, 'deleted'));
      const archived = new Set(await idsInCassandra(stack().addresses.cassandra, 'deleted.tweets_by_id'));
      expect(inTopic.filter((id) => !indexed.has(id) || !archived.has(id))).toEqual([]);
      expect((await ask('topic.describe', {})).partitions).toHaveLength(2);

      await contract.dispose();
      opened.splice(0);
      const other = await open('deleted', { 'topic.partitions': 5 });
      await other.ask('pipeline.start', {});
      expect(await told(other)).toContainEqual('Topic deleted is not as set: partitions is 2, not 5');
    });

    async function asAdmin<T>(work: (admin: ReturnType<Kafka['admin']>) => Promise<T>): Promise<T> {
      const admin = new Kafka({ brokers: [stack().addresses.kafka], logLevel: logLevel.NOTHING }).admin();
      await admin.connect();
      try {
        return await work(admin);
      } finally {
        await admin.disconnect();
      }
    }
  });
}
