import { Simulator } from '#engine/1-source/simulator/simulator.ts';
import { decodeTweet } from '#engine/2-consume/decode.ts';
import { inFlightOf } from '#engine/2-consume/received-tweet.ts';
import { versionOf } from '#engine/4-store/version.ts';
import type { SourceItem } from '#engine/ports/source.ts';
import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { CassandraArchive } from '../../../src-main/adapters/cassandra/cassandra-archive.ts';
import { ElasticsearchIndex } from '../../../src-main/adapters/elasticsearch/elasticsearch-index.ts';
import { KafkaBroker } from '../../../src-main/adapters/kafka/kafka-broker.ts';
import { OfflineAnalyser } from '../../../src-main/adapters/offline/offline-analyser.ts';
import { systemClock } from '../../../src-main/system-clock.ts';
import type { StackAddresses } from '../../stack/start-stack.ts';
import { cassandraOptions } from '../../support/cassandra-options.ts';
import { elasticsearchOptions } from '../../support/elasticsearch-options.ts';
import { archiveBare, indexBare, readBare } from './bare-clients.ts';
import { bareLatency } from './bare-latency.ts';
import { drain, latency } from './program.ts';

export interface Step {
  readonly what: 'fill' | 'read' | 'index' | 'archive' | 'drain' | 'latency' | 'bareLatency';
  readonly addresses: StackAddresses;
  readonly count: number;
  readonly rate: number;
}

const BATCH = 500;
/** Topic, index and keyspace of the program, and those of the bare clients. */
const DRAINED = 'drained';
const BARE = 'bare';

/* One step in a process of its own: what it is asked as JSON in its argument, what it measured as JSON on its output. */
const step = JSON.parse(process.argv[2] ?? '') as Step;
console.log(JSON.stringify(await run(step)));
process.exit(0);

async function run({ what, addresses, count, rate }: Step): Promise<unknown> {
  if (what === 'fill') return fill(addresses, count);
  if (what === 'read') return readBare(addresses, DRAINED, count);
  if (what === 'drain') return drain(addresses, DRAINED, count);
  if (what === 'latency') return latency(addresses, `paced${rate}`, rate);
  if (what === 'bareLatency') return bareLatency(addresses, `bare${rate}`, rate);
  const tweets = await storedTweets(count);
  if (what === 'index') {
    const index = await ElasticsearchIndex.open(elasticsearchOptions(addresses.elasticsearch, BARE));
    await index.close();
    return indexBare(addresses, BARE, tweets);
  }
  const archive = await CassandraArchive.open(cassandraOptions(addresses.cassandra, BARE));
  await archive.close();
  return archiveBare(addresses, BARE, tweets);
}

async function simulated(count: number): Promise<SourceItem[]> {
  const simulator = new Simulator({
    seed: 1,
    instance: 1,
    rate: 'max',
    scenario: 'steady',
    languageWeights: { en: 3, fr: 1 },
  });
  const items: SourceItem[] = [];
  while (items.length < count) items.push(...(await simulator.next(systemClock.nowMs(), BATCH)).items);
  return items.slice(0, count);
}

async function fill({ kafka }: StackAddresses, count: number): Promise<null> {
  const broker = new KafkaBroker({ brokers: [kafka], clientId: 'bench', tls: null, sasl: null }, systemClock);
  const unbounded = { retentionMs: Number.POSITIVE_INFINITY, retentionBytes: Number.POSITIVE_INFINITY };
  await broker.ensureTopic({ topic: DRAINED, partitions: 1, replicationFactor: 1, ...unbounded });
  const items = await simulated(count);
  for (let from = 0; from < count; from += BATCH) await broker.publish(DRAINED, items.slice(from, from + BATCH));
  await broker.close();
  return null;
}

async function storedTweets(count: number): Promise<StoredTweet[]> {
  const analyser = await OfflineAnalyser.open();
  const stored: StoredTweet[] = [];
  const items = await simulated(count);
  for (let from = 0; from < count; from += BATCH) {
    const batch = items.slice(from, from + BATCH).map(({ key, value, headers }, at) => {
      const tweet = decodeTweet(value);
      if (tweet instanceof TweetscopeError) throw tweet;
      const message = { topic: DRAINED, partition: 0, offset: from + at, key, value, headers, timestampMs: 0 };
      return inFlightOf(message, tweet, 0);
    });
    const inputs = batch.map(({ tweet: { tweet_id, text, lang, hashtags } }) => ({
      id: tweet_id,
      text,
      lang,
      hashtags,
    }));
    const outcomes = await analyser.analyse(inputs, new AbortController().signal);
    batch.forEach(({ tweet, createdAtMs, position }, at) => {
      const outcome = outcomes[at];
      if (outcome?.ok !== true) throw new Error('the analyser left a tweet out');
      const { analysis } = outcome;
      stored.push({ tweet, createdAtMs, analysis, position, version: versionOf(position), analysedAtMs: Date.now() });
    });
  }
  await analyser.close();
  return stored;
}
