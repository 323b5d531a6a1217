import { Client as ElasticsearchClient } from '@elastic/elasticsearch';
import { Client as CassandraClient, concurrent, types } from 'cassandra-driver';
import { Kafka, logLevel } from 'kafkajs';
import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import { hashtagKeys } from '#shared/text/hashtag-key.ts';
import { dayPlaceOf } from '../../../src-main/adapters/cassandra/day-buckets.ts';
import { indexedTweetOf } from '../../../src-main/adapters/elasticsearch/indexed-tweet.ts';
import type { StackAddresses } from '../../stack/start-stack.ts';
import { type Measured, measured } from './measured.ts';

/*
 * Each client by itself, as its documentation says it is quickest, with nothing of Tweetscope around it: the same
 * messages read, the same documents and rows written.
 */

const BULK_DOCUMENTS = 1_000;
const BULK_REQUESTS = 2;
const STATEMENTS_AT_ONCE = 256;

export async function readBare({ kafka: broker }: StackAddresses, topic: string, count: number): Promise<Measured> {
  const kafka = new Kafka({ brokers: [broker], logLevel: logLevel.NOTHING });
  const consumer = kafka.consumer({ groupId: `bare-${process.pid}`, maxWaitTimeInMs: 250 });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  const { promise: joined, resolve: onJoin } = Promise.withResolvers<void>();
  consumer.on(consumer.events.GROUP_JOIN, () => onJoin());
  const { promise: all, resolve: onAll } = Promise.withResolvers<void>();
  let read = 0;
  const running = consumer.run({
    eachBatch: async ({ batch }) => {
      read += batch.messages.length;
      if (read >= count) onAll();
    },
  });
  await joined;
  const result = await measured(count, () => all);
  await running;
  await consumer.disconnect();
  return result;
}

export async function indexBare(
  { elasticsearch }: StackAddresses,
  index: string,
  tweets: readonly StoredTweet[],
): Promise<Measured> {
  const client = new ElasticsearchClient({ node: elasticsearch });
  const chunks = Array.from({ length: Math.ceil(tweets.length / BULK_DOCUMENTS) }, (_, nth) =>
    tweets.slice(nth * BULK_DOCUMENTS, (nth + 1) * BULK_DOCUMENTS),
  );
  const result = await measured(tweets.length, async () => {
    const work = async () => {
      for (let chunk = chunks.shift(); chunk !== undefined; chunk = chunks.shift()) {
        const operations = chunk.flatMap((one) => [{ index: { _id: one.tweet.tweet_id } }, indexedTweetOf(one)]);
        const { errors } = await client.bulk({ index, operations });
        if (errors) throw new Error('Elasticsearch refused documents');
      }
    };
    await Promise.all(Array.from({ length: BULK_REQUESTS }, work));
  });
  await client.close();
  return result;
}

export async function archiveBare(
  { cassandra }: StackAddresses,
  keyspace: string,
  tweets: readonly StoredTweet[],
): Promise<Measured> {
  const client = new CassandraClient({ contactPoints: [cassandra], localDataCenter: 'datacenter1', keyspace });
  await client.connect();
  const result = await measured(tweets.length, () => {
    const statements = tweets.flatMap(statementsOf);
    return concurrent.executeConcurrent(client, statements, { concurrencyLevel: STATEMENTS_AT_ONCE });
  });
  await client.shutdown();
  return result;
}

function statementsOf(stored: StoredTweet): { query: string; params: unknown[] }[] {
  const { tweet, createdAtMs } = stored;
  const { day, hour, bucket } = dayPlaceOf(tweet.tweet_id, createdAtMs);
  const localDay = types.LocalDate.fromString(day);
  const createdAt = new Date(createdAtMs);
  return [
    {
      query: 'INSERT INTO tweets_by_id (tweet_id, created_at, document) VALUES (?, ?, ?)',
      params: [tweet.tweet_id, createdAt, JSON.stringify(stored)],
    },
    {
      query: 'INSERT INTO tweets_by_day (day, bucket, created_at, tweet_id) VALUES (?, ?, ?, ?)',
      params: [localDay, bucket, createdAt, tweet.tweet_id],
    },
    ...hashtagKeys(tweet.hashtags).map((hashtag) => ({
      query: 'INSERT INTO tweets_by_hashtag (hashtag, day, hour, created_at, tweet_id) VALUES (?, ?, ?, ?, ?)',
      params: [hashtag, localDay, hour, createdAt, tweet.tweet_id],
    })),
  ];
}
