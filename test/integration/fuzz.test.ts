import { afterAll, expect, it } from 'vitest';
import { decodeTweet } from '#engine/2-consume/decode.ts';
import type { ReceivedMessage } from '#engine/ports/broker.ts';
import { HEADER, TOPIC_DEAD_LETTERS, TOPIC_RAW } from '#shared/domain/headers.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { SqliteArchive } from '../../src-main/adapters/embedded/archive/sqlite-archive.ts';
import { SqliteSearchIndex } from '../../src-main/adapters/embedded/index/sqlite-search-index.ts';
import { SqliteBroker } from '../../src-main/adapters/embedded/log/sqlite-broker.ts';
import { systemClock } from '../../src-main/system-clock.ts';
import { hostileMessages } from '../support/hostile-messages.ts';
import { lastJson, runTweetscope } from '../support/run-tweetscope.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const COUNT = 5_000;
const seed = Number(process.env.TWEETSCOPE_FUZZ_SEED ?? Date.now() % 1_000_000);
const folder = temporaryFolder();
afterAll(() => folder.dispose());

async function everything(broker: SqliteBroker, topic: string): Promise<ReceivedMessage[]> {
  const all: ReceivedMessage[] = [];
  for (;;) {
    const page = await broker.read(topic, 0, (all.at(-1)?.offset ?? -1) + 1, 500);
    if (page.length === 0) return all;
    all.push(...page);
  }
}

it(`stores each of ${COUNT} hostile messages or dead-letters it with a reason; none stalls (seed ${seed})`, async () => {
  const directory = folder.path;
  const writer = await SqliteBroker.open({ directory, clock: systemClock });
  const unbounded = { retentionMs: Number.POSITIVE_INFINITY, retentionBytes: Number.POSITIVE_INFINITY };
  await writer.ensureTopic({ topic: TOPIC_RAW, partitions: 1, replicationFactor: 1, ...unbounded });
  const values = hostileMessages(COUNT, seededRandom(seed));
  for (let from = 0; from < COUNT; from += 250) {
    await writer.publish(
      TOPIC_RAW,
      values.slice(from, from + 250).map((value) => ({ key: 'any', value, headers: {} })),
    );
  }
  await writer.close();

  const run = await runTweetscope(['run', '--data', directory, '--count', '0', '--json']);
  expect(run.code).toBe(0);
  const report = lastJson<{ consumed: number; deadLettered: number; committed: number; lag: number }>(run);
  expect(report).toMatchObject({ committed: COUNT, lag: 0 });
  expect(report.consumed + report.deadLettered).toBeGreaterThanOrEqual(COUNT);

  const place = { directory, readOnly: true };
  const broker = await SqliteBroker.open({ ...place, clock: systemClock });
  const index = await SqliteSearchIndex.open(place);
  const archive = await SqliteArchive.open(place);
  const letters = new Map(
    (await everything(broker, TOPIC_DEAD_LETTERS)).map((one) => [Number(one.headers[HEADER.deadLetterOffset]), one]),
  );
  let stored = 0;
  for (const { offset, value } of await everything(broker, TOPIC_RAW)) {
    const letter = letters.get(offset);
    const decoded = decodeTweet(value);
    if (letter !== undefined) {
      expect(letter.headers[HEADER.deadLetterReason]).not.toBe('');
      expect(Buffer.compare(letter.value, value)).toBe(0);
      continue;
    }
    if (decoded instanceof TweetscopeError) throw new Error(`offset ${offset} is no tweet and has no dead letter`);
    const id = decoded.tweet.tweet_id;
    expect((await index.get(id))?.tweet.tweet_id).toBe(id);
    expect((await archive.get(id))?.tweet.tweet_id).toBe(id);
    stored += 1;
  }
  expect(stored).toBeGreaterThan(COUNT / 10);
  expect(letters.size).toBeGreaterThan(COUNT / 4);
  expect(stored + letters.size).toBe(COUNT);
  await Promise.all([broker.close(), index.close(), archive.close()]);

  expect((await runTweetscope(['reconcile', '--data', directory, '--json'])).code).toBe(0);
});
