import { setTimeout as delay } from 'node:timers/promises';
import { Kafka, logLevel } from 'kafkajs';
import { afterAll, expect, it } from 'vitest';
import { KafkaBroker } from '../../src-main/adapters/kafka/kafka-broker.ts';
import { systemClock } from '../../src-main/system-clock.ts';
import { KafkaServer } from '../stack/kafka/kafka-server.ts';
import { lastJson, runTweetscope, startTweetscope } from '../support/run-tweetscope.ts';
import { describeWithServers, withServer } from '../support/stack.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const COUNT = 20_000;
const GROUP = 'tweet-consumer-group';

interface Reconciliation {
  readonly accepted: number;
  readonly agrees: boolean;
}

describeWithServers('the program on a real Kafka', () => {
  const kafka = withServer((folder) => KafkaServer.start({ folder }));
  const folders = [temporaryFolder(), temporaryFolder()] as const;
  afterAll(() => {
    for (const folder of folders) folder.dispose();
  });
  const settingsOf = (folder: string, topic: string) => [
    ...['--data', folder, '--set', 'broker.kind=kafka', '--set', `kafka.brokers=${kafka().address}`],
    ...['--set', `topic.name=${topic}`, '--set', `deadLetters.topic=${topic}_dlq`, '--set', 'topic.partitions=3'],
  ];
  const reconciled = async (settings: readonly string[]) => {
    const checked = await runTweetscope(['reconcile', ...settings, '--json']);
    return { ...lastJson<Reconciliation>(checked), code: checked.code };
  };

  it(`carries ${COUNT} tweets, which Kafka's own consumer counts`, async () => {
    const settings = settingsOf(folders[0].path, 'counted');
    const run = await runTweetscope(['run', ...settings, '--count', String(COUNT), '--rate', 'max', '--json']);
    expect(run.stderr).not.toMatch(/Warning|error/i);
    expect(run.code).toBe(0);
    const seen = await kafka().tool('kafka.tools.ConsoleConsumer', [
      ...['--bootstrap-server', kafka().address, '--topic', 'counted', '--from-beginning'],
      ...['--max-messages', String(COUNT + 1), '--timeout-ms', '5000'],
    ]);
    const ids = [...seen.matchAll(/^\{"tweet_id":"(\d+)"/gm)].map(([, id]) => id);
    expect(ids).toHaveLength(COUNT);
    expect(new Set(ids).size).toBe(COUNT);
    expect(await reconciled(settings)).toMatchObject({ agrees: true, accepted: COUNT, code: 0 });
  });

  it('loses nothing through rebalances, a new partition and an outage of 20 s', async () => {
    const settings = settingsOf(folders[1].path, 'shaken');
    const { finished, process } = startTweetscope(['run', ...settings, '--rate', '500', '--json']);
    await joinEveryTwoSeconds('shaken', 10);
    await addPartition('shaken');
    await delay(8_000);
    await kafka().stop();
    await delay(20_000);
    await kafka().start();
    await delay(12_000);
    process.kill('SIGINT');
    expect((await finished).code).toBe(0);
    const rest = await runTweetscope(['run', ...settings, '--count', '0', '--json']);
    expect(rest.code).toBe(0);
    const result = await reconciled(settings);
    expect(result).toMatchObject({ agrees: true, code: 0 });
    // Half of what 40 s without trouble would bring: it did work before and after the outage.
    expect(result.accepted).toBeGreaterThan(10_000);
    const lag = await runTweetscope(['lag', ...settings, '--json']);
    const { partitions } = lastJson<{ partitions: { partition: number; highWatermark: number }[] }>(lag);
    expect(partitions.find(({ partition }) => partition === 3)?.highWatermark).toBeGreaterThan(0);
  });

  /** A second member that comes, takes its share, does nothing with it, and goes. */
  async function joinEveryTwoSeconds(topic: string, times: number): Promise<void> {
    const other = new KafkaBroker(
      { brokers: [kafka().address], clientId: 'other', tls: null, sasl: null },
      systemClock,
    );
    const waitForTopic = () => other.watermarks(topic).catch(() => []);
    await expect.poll(waitForTopic, { timeout: 30_000, interval: 200 }).not.toEqual([]);
    const listener = { onBatch: async () => {}, onAssigned: () => {}, onRevoked: () => {}, onError: () => {} };
    for (let nth = 0; nth < times; nth++) {
      const subscription = await other.subscribe({ topic, group: GROUP, from: 'earliest', maxBatch: 10 }, listener);
      await delay(1_000);
      await subscription.close();
      await delay(1_000);
    }
    await other.close();
  }

  async function addPartition(topic: string): Promise<void> {
    const admin = new Kafka({ brokers: [kafka().address], logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    await admin.createPartitions({ topicPartitions: [{ topic, count: 4 }] });
    await admin.disconnect();
  }
});
