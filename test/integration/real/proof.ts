import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Stack } from '../../stack/start-stack.ts';
import { countInElasticsearch, idsInCassandra, idsInElasticsearch, idsOf } from '../../support/independent-ids.ts';
import { messagesInKafka, writeToKafka } from '../../support/kcat.ts';
import { lastJson, runTweetscope } from '../../support/run-tweetscope.ts';
import { sampleTweet } from '../../support/sample-tweets.ts';
import { stackSettings } from '../../support/stack-settings.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const SIMULATED = 50_000;
const REPLAYED = 5_000;
const NAME = 'proved';

/** 55,000 tweets through all three, counted by other means than our own. */
export function proof(stack: () => Stack): void {
  describe('end to end', () => {
    const folder = temporaryFolder();
    afterAll(() => folder.dispose());
    const settings = () => [
      ...['--data', join(folder.path, 'data')],
      ...Object.entries(stackSettings(stack(), NAME)).flatMap(([path, value]) => ['--set', `${path}=${value}`]),
    ];
    const run = async (...args: string[]) => {
      const finished = await runTweetscope(['run', ...settings(), '--json', ...args]);
      expect(finished, finished.stderr).toMatchObject({ code: 0 });
      return lastJson<{ indexed: number; archived: number; deadLettered: number }>(finished);
    };

    it(`keeps ${SIMULATED} simulated and ${REPLAYED} replayed tweets, equal by id in all three`, async () => {
      const file = join(folder.path, 'tweets.ndjson');
      expect((await runTweetscope(['simulate', '--count', String(REPLAYED), '--seed', '7', '--out', file])).code).toBe(
        0,
      );
      const replayed = await run('--source', file, '--rate', 'max');
      expect(replayed).toMatchObject({ indexed: REPLAYED, archived: REPLAYED, deadLettered: 0 });
      const simulated = await run('--count', String(SIMULATED), '--rate', 'max');
      expect(simulated).toMatchObject({ indexed: SIMULATED, archived: SIMULATED, deadLettered: 0 });

      const { kafka, addresses } = stack();
      const total = SIMULATED + REPLAYED;
      const offsets = await kafka.tool('kafka.tools.GetOffsetShell', [
        ...['--bootstrap-server', kafka.address, '--topic', NAME],
      ]);
      const highWatermarks = [...offsets.matchAll(/^proved:\d+:(\d+)$/gm)].map(([, offset]) => Number(offset));
      expect(highWatermarks.reduce((sum, one) => sum + one, 0)).toBe(total);
      expect(await countInElasticsearch(addresses.elasticsearch, NAME)).toBe(total);

      const inTopic = idsOf(await messagesInKafka(kafka, NAME, total + 1));
      expect(new Set(inTopic).size).toBe(total);
      const inFile = idsOf(readFileSync(file, 'utf8').trimEnd().split('\n'));
      expect(inFile.filter((id) => !inTopic.includes(id))).toEqual([]);
      expect(await idsInElasticsearch(addresses.elasticsearch, NAME)).toEqual(inTopic);
      expect(await idsInCassandra(addresses.cassandra, `${NAME}.tweets_by_id`)).toEqual(inTopic);
      expect(await idsInCassandra(addresses.cassandra, `${NAME}.tweets_by_day`)).toEqual(inTopic);

      const reconciled = await runTweetscope(['reconcile', ...settings(), '--json']);
      expect(lastJson(reconciled)).toMatchObject({ agrees: true, distinct: total, indexed: total, archived: total });
    });

    it('reads what another client wrote', async () => {
      const { kafka, addresses } = stack();
      const tweets = ['9000000000000001', '9000000000000002'].map((id) => JSON.stringify(sampleTweet(id)));
      await writeToKafka(kafka, NAME, tweets);
      expect(await run('--count', '0')).toMatchObject({ indexed: 2, archived: 2, deadLettered: 0 });
      const indexed = await idsInElasticsearch(addresses.elasticsearch, NAME);
      expect(indexed.filter((id) => id.startsWith('900000000000000'))).toHaveLength(2);
    });
  });
}
