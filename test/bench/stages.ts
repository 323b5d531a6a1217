import { Simulator } from '#engine/1-source/simulator/simulator.ts';
import { decodeTweet } from '#engine/2-consume/decode.ts';
import { inFlightOf } from '#engine/2-consume/received-tweet.ts';
import { versionOf } from '#engine/4-store/version.ts';
import type { SourceItem } from '#engine/ports/source.ts';
import type { Analysis } from '#shared/domain/analysis.ts';
import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { SqliteArchive } from '../../src-main/adapters/embedded/archive/sqlite-archive.ts';
import { SqliteSearchIndex } from '../../src-main/adapters/embedded/index/sqlite-search-index.ts';
import { SqliteBroker } from '../../src-main/adapters/embedded/log/sqlite-broker.ts';
import { OfflineAnalyser } from '../../src-main/adapters/offline/offline-analyser.ts';
import { OfflineModel } from '../../src-main/adapters/offline/offline-model.ts';
import { systemClock } from '../../src-main/system-clock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const COUNT = 50_000;
const BATCH = 500;

const batchesOf = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / BATCH) }, (_, nth) => items.slice(nth * BATCH, (nth + 1) * BATCH));

async function rateOf(work: () => Promise<void>): Promise<number> {
  const startMs = performance.now();
  await work();
  return COUNT / ((performance.now() - startMs) / 1_000);
}

/** Tweets per second of each stage by itself, over the same 50,000 simulated tweets. */
export async function measureStages(): Promise<Record<string, number>> {
  const folder = temporaryFolder();
  const rates: Record<string, number> = {};
  const measure = async (name: string, work: () => Promise<void>) => {
    rates[name] = await rateOf(work);
  };
  const items: SourceItem[] = [];
  await measure('simulator', async () => {
    const simulator = new Simulator({
      seed: 1,
      instance: 1,
      rate: 'max',
      scenario: 'steady',
      languageWeights: { en: 3, fr: 1 },
    });
    while (items.length < COUNT) items.push(...(await simulator.next(systemClock.nowMs(), BATCH)).items);
  });

  const broker = await SqliteBroker.open({ directory: folder.path, clock: systemClock });
  const unbounded = { retentionMs: Number.POSITIVE_INFINITY, retentionBytes: Number.POSITIVE_INFINITY };
  await broker.ensureTopic({ topic: 'bench', partitions: 1, replicationFactor: 1, ...unbounded });
  await measure('log: publish', async () => {
    for (const batch of batchesOf(items)) await broker.publish('bench', batch);
  });
  await measure('log: read', async () => {
    for (let offset = 0; offset < COUNT; offset += BATCH) await broker.read('bench', 0, offset, BATCH);
  });
  await broker.close();

  const decoded: ReturnType<typeof inFlightOf>[] = [];
  await measure('decode', async () => {
    for (const [offset, { key, value, headers }] of items.entries()) {
      const tweet = decodeTweet(value);
      if (tweet instanceof TweetscopeError) throw tweet;
      const message = { topic: 'bench', partition: 0, offset, key, value, headers, timestampMs: 0 };
      decoded.push(inFlightOf(message, tweet, 0));
    }
  });

  const inputs = decoded.map(({ tweet }) => ({
    id: tweet.tweet_id,
    text: tweet.text,
    lang: tweet.lang,
    hashtags: tweet.hashtags,
  }));
  const analyses: Analysis[] = [];
  const analyser = await OfflineAnalyser.open();
  await measure('analyser', async () => {
    for (const batch of batchesOf(inputs)) {
      for (const outcome of await analyser.analyse(batch, new AbortController().signal)) {
        if (outcome.ok) analyses.push(outcome.analysis);
      }
    }
  });
  await analyser.close();
  const model = new OfflineModel();
  await measure('analyser’s model', async () => {
    for (const input of inputs) model.judge(input);
  });

  const documents = decoded.map(({ tweet, createdAtMs, position }, nth): StoredTweet => {
    const analysis = analyses[nth];
    if (analysis === undefined) throw new Error('the analyser left tweets out');
    return { tweet, createdAtMs, position, analysis, version: versionOf(position), analysedAtMs: 0 };
  });
  const index = await SqliteSearchIndex.open({ directory: folder.path });
  await measure('index', async () => {
    for (const batch of batchesOf(documents)) await index.write(batch);
  });
  await index.close();
  const archive = await SqliteArchive.open({ directory: folder.path });
  await measure('archive', async () => {
    for (const batch of batchesOf(documents)) await archive.write(batch);
  });
  await archive.close();
  folder.dispose();
  return rates;
}
