import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Broker, OutgoingMessage, ReceivedMessage, TopicSpec } from '#engine/ports/broker.ts';
import { type Collector, collect } from '../support/collector.ts';

export interface BrokerUnderTest {
  readonly broker: Broker;
  /** The same log, opened again as after a restart of the program; the one given before is closed. */
  reopen(): Promise<Broker>;
  dispose(): Promise<void>;
}

let topics = 0;
const freshName = (prefix: string) => `${prefix}_${process.pid}_${Date.now()}_${topics++}`;

const message = (key: string, body = `value of ${key}`): OutgoingMessage => ({
  key,
  value: new TextEncoder().encode(body),
  headers: { 'tweetscope-source': 'test', about: `key ${key} é 🐦` },
});
const numbered = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => message(String(from + index)));
const bodyOf = (one: ReceivedMessage) => new TextDecoder().decode(one.value);

/** What every broker must do. Each test has a topic of its own, so that a shared server may stay up between them. */
export function brokerSuite(name: string, open: () => Promise<BrokerUnderTest>): void {
  describe(`Broker: ${name}`, () => {
    let under: BrokerUnderTest;
    let broker: Broker;
    let topic: string;
    let group: string;
    const collectors: Collector[] = [];

    const spec = (change: Partial<TopicSpec> = {}): TopicSpec => ({
      topic,
      partitions: 1,
      replicationFactor: 1,
      retentionMs: 3_600_000,
      retentionBytes: Number.POSITIVE_INFINITY,
      ...change,
    });
    const consume = async (options: { from?: 'earliest' | 'latest'; maxBatch?: number } = {}) => {
      const collector = await collect(broker, { topic, group, from: 'earliest', maxBatch: 100, ...options });
      collectors.push(collector);
      return collector;
    };
    const reopen = async () => {
      broker = await under.reopen();
    };

    beforeEach(async () => {
      under = await open();
      broker = under.broker;
      topic = freshName('topic');
      group = freshName('group');
    });
    afterEach(async () => {
      for (const collector of collectors.splice(0)) await collector.subscription.close();
      await under.dispose();
    });

    it('creates a topic once, and says where an existing one differs', async () => {
      expect(await broker.ensureTopic(spec())).toEqual({ created: true, differences: [] });
      expect(await broker.ensureTopic(spec())).toEqual({ created: false, differences: [] });
      const { created, differences } = await broker.ensureTopic(spec({ partitions: 3 }));
      expect(created).toBe(false);
      expect(differences.join()).toContain('partitions is 1, not 3');
    });

    it('says so when a topic does not exist', async () => {
      await expect(broker.watermarks(topic)).rejects.toMatchObject({ code: 'TOPIC_UNKNOWN' });
      await expect(broker.publish(topic, [message('1')])).rejects.toMatchObject({ code: 'TOPIC_UNKNOWN' });
    });

    it('gives consecutive offsets, and the same bytes, key and headers back', async () => {
      await broker.ensureTopic(spec());
      const sent = [message('1', 'plain'), message('2', 'é 漢字 🐦‍🔥'), message('3', ''), message('1', 'again')];
      const positions = await broker.publish(topic, sent);
      expect(positions).toEqual(sent.map((_, offset) => ({ topic, partition: 0, offset })));
      const read = await broker.read(topic, 0, 0, 10);
      expect(read.map(({ key, offset, headers }) => ({ key, offset, headers }))).toEqual(
        sent.map(({ key, headers }, offset) => ({ key, offset, headers })),
      );
      expect(read.map(bodyOf)).toEqual(['plain', 'é 漢字 🐦‍🔥', '', 'again']);
      expect(await broker.read(topic, 0, 4, 10)).toEqual([]);
    });

    it('keeps bytes that are no text', async () => {
      await broker.ensureTopic(spec());
      const value = Uint8Array.from({ length: 256 }, (_, index) => index);
      await broker.publish(topic, [{ key: 'bytes', value, headers: {} }]);
      expect([...((await broker.read(topic, 0, 0, 1))[0]?.value ?? [])]).toEqual([...value]);
    });

    it('keeps a key on one partition, in the order published', async () => {
      await broker.ensureTopic(spec({ partitions: 4 }));
      await Promise.all(Array.from({ length: 5 }, (_, round) => broker.publish(topic, numbered(40, round * 1_000))));
      await broker.publish(topic, numbered(40));
      const watermarks = await broker.watermarks(topic);
      expect(watermarks.map(({ partition }) => partition)).toEqual([0, 1, 2, 3]);
      const all = await Promise.all(watermarks.map(({ partition }) => broker.read(topic, partition, 0, 1_000)));
      const homes = new Map<string | null, number>();
      for (const { key, partition } of all.flat()) {
        expect(homes.get(key) ?? partition).toBe(partition);
        homes.set(key, partition);
      }
      expect(all.flat()).toHaveLength(240);
      expect(all.filter((messages) => messages.length > 0).length).toBeGreaterThan(1);
    });

    it('delivers from the earliest message, and goes on where the group committed', async () => {
      await broker.ensureTopic(spec());
      await broker.publish(topic, numbered(30));
      const first = await consume({ maxBatch: 7 });
      await first.until(30);
      expect(first.keys()).toEqual(numbered(30).map(({ key }) => key));
      await first.subscription.commit([{ partition: 0, offset: 12 }]);
      await first.subscription.close();
      const second = await consume();
      await second.until(18);
      expect(second.keys()[0]).toBe('12');
    });

    it('delivers only what is new to a new group that starts at latest', async () => {
      await broker.ensureTopic(spec());
      await broker.publish(topic, numbered(5));
      const collector = await consume({ from: 'latest' });
      await collector.untilAssigned();
      await broker.publish(topic, numbered(2, 100));
      await collector.until(2);
      expect(collector.keys()).toEqual(['100', '101']);
    });

    it('waits for the listener before it delivers more', async () => {
      await broker.ensureTopic(spec());
      await broker.publish(topic, numbered(50));
      const collector = await consume({ maxBatch: 10 });
      const release = collector.hold();
      await collector.until(1);
      const held = collector.keys().length;
      await broker.publish(topic, numbered(10, 100));
      expect(collector.keys().length).toBe(held);
      release();
      await collector.until(60);
    });

    it('delivers nothing while paused, and misses nothing after', async () => {
      await broker.ensureTopic(spec());
      const collector = await consume();
      await collector.untilAssigned();
      collector.subscription.pause();
      await broker.publish(topic, numbered(20));
      await collector.stays(0);
      collector.subscription.resume();
      await collector.until(20);
      expect(collector.keys()).toEqual(numbered(20).map(({ key }) => key));
    });

    it('seeks back and forth', async () => {
      await broker.ensureTopic(spec());
      await broker.publish(topic, numbered(20));
      const collector = await consume();
      await collector.until(20);
      await collector.subscription.seek(0, 15);
      await collector.until(25);
      expect(collector.keys().slice(20)).toEqual(['15', '16', '17', '18', '19']);
      expect(collector.assigned.at(-1)).toEqual({ partition: 0, offset: 15 });
    });

    it('finds offsets by time', async () => {
      await broker.ensureTopic(spec());
      await broker.publish(topic, numbered(3));
      const [third] = await broker.read(topic, 0, 2, 1);
      const betweenMs = (third?.timestampMs ?? 0) + 2;
      await expect.poll(() => performance.timeOrigin + performance.now()).toBeGreaterThan(betweenMs + 2);
      await broker.publish(topic, numbered(2, 3));
      expect(await broker.offsetsAt(topic, 0)).toEqual([{ partition: 0, offset: 0 }]);
      expect(await broker.offsetsAt(topic, betweenMs)).toEqual([{ partition: 0, offset: 3 }]);
      expect(await broker.offsetsAt(topic, betweenMs + 86_400_000)).toEqual([{ partition: 0, offset: 5 }]);
    });

    it('tells the lag of a group, before and after its first commit', async () => {
      await broker.ensureTopic(spec());
      await broker.publish(topic, numbered(10));
      const [before] = await broker.lag(topic, group);
      expect(before).toMatchObject({ partition: 0, lowWatermark: 0, highWatermark: 10, committed: null, lag: 10 });
      const collector = await consume();
      await collector.until(10);
      await collector.subscription.commit([{ partition: 0, offset: 8 }]);
      const [after] = await broker.lag(topic, group);
      expect(after).toMatchObject({ committed: 8, lag: 2 });
      expect(Math.abs((after?.oldestUncommittedMs ?? 0) - Date.now())).toBeLessThan(60_000);
      await collector.subscription.commit([{ partition: 0, offset: 10 }]);
      expect((await broker.lag(topic, group))[0]).toMatchObject({ lag: 0, oldestUncommittedMs: null });
    });

    it('keeps messages and commits over a restart', async () => {
      await broker.ensureTopic(spec({ partitions: 2 }));
      await broker.publish(topic, numbered(25));
      const collector = await consume();
      await collector.until(25);
      await collector.subscription.commit([{ partition: 0, offset: 3 }]);
      await reopen();
      const watermarks = await broker.watermarks(topic);
      expect(watermarks.reduce((sum, { highWatermark }) => sum + highWatermark, 0)).toBe(25);
      expect((await broker.lag(topic, group))[0]?.committed).toBe(3);
    });

    it('shares partitions within a group, and gives them back when a member leaves', async () => {
      await broker.ensureTopic(spec({ partitions: 4 }));
      const one = await consume();
      const two = await consume();
      await expect.poll(() => [one.owned().length, two.owned().length], { timeout: 20_000 }).toEqual([2, 2]);
      expect([...one.owned(), ...two.owned()].sort()).toEqual([0, 1, 2, 3]);
      await broker.publish(topic, numbered(80));
      await expect.poll(() => one.keys().length + two.keys().length, { timeout: 20_000 }).toBeGreaterThanOrEqual(80);
      expect(new Set([...one.keys(), ...two.keys()]).size).toBe(80);
      await two.subscription.close();
      await expect.poll(() => one.owned().toSorted(), { timeout: 20_000 }).toEqual([0, 1, 2, 3]);
    });

    it('tells who reads in a group, and that nobody does any more', async () => {
      await broker.ensureTopic(spec({ partitions: 2 }));
      const described = async () => (await broker.describeGroup?.(topic, group)) ?? null;
      const collector = await consume();
      await expect.poll(() => collector.owned().length, { timeout: 20_000 }).toBe(2);
      const report = await described();
      expect(report).toMatchObject({ state: 'stable', members: [{ partitions: [0, 1] }] });
      expect(report?.members[0]?.id).not.toBe('');
      await collector.subscription.commit([{ partition: 0, offset: 0 }]);
      await collector.subscription.close();
      await expect.poll(described, { timeout: 20_000 }).toEqual({ state: 'empty', members: [] });
    });

    it('tells every group everything', async () => {
      await broker.ensureTopic(spec());
      const one = await consume();
      group = freshName('other_group');
      const two = await consume();
      await broker.publish(topic, numbered(10));
      await Promise.all([one.until(10), two.until(10)]);
    });

    it('closes twice without complaint, and calls nobody back after', async () => {
      await broker.ensureTopic(spec());
      const collector = await consume();
      await collector.untilAssigned();
      await collector.subscription.close();
      await collector.subscription.close();
      await broker.publish(topic, numbered(5));
      await collector.stays(0);
    });

    it('is a log: what is read is what was published, in order, per partition (property)', async () => {
      const batches = fc.array(fc.array(fc.tuple(fc.string(), fc.uint8Array({ maxLength: 200 })), { maxLength: 20 }), {
        maxLength: 8,
      });
      await fc.assert(
        fc.asyncProperty(batches, fc.integer({ min: 1, max: 3 }), async (rounds, partitions) => {
          topic = freshName('property');
          await broker.ensureTopic(spec({ partitions }));
          const expected: string[][] = Array.from({ length: partitions }, () => []);
          for (const round of rounds) {
            const sent = round.map(([key, value]) => ({ key: `k${key}`, value, headers: {} }));
            const positions = await broker.publish(topic, sent);
            for (const [index, { partition, offset }] of positions.entries()) {
              expect(offset).toBe(expected[partition]?.length);
              expected[partition]?.push(`${sent[index]?.key}=${Buffer.from(sent[index]?.value ?? []).toString('hex')}`);
            }
          }
          for (const [partition, messages] of expected.entries()) {
            const read = await broker.read(topic, partition, 0, 1_000);
            expect(read.map(({ key, value }) => `${key}=${Buffer.from(value).toString('hex')}`)).toEqual(messages);
          }
        }),
        { numRuns: 25 },
      );
    });
  });
}
