import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Broker, ReceivedMessage } from '#engine/ports/broker.ts';
import { reconcile } from '#engine/reconcile/reconcile.ts';
import { HEADER } from '#shared/domain/headers.ts';
import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { testFolder } from '../../../support/test-folder.ts';

const TOPIC = 'tweets_raw';
const DLQ = 'tweets_dlq';
const scratch = testFolder;

type Sent = { readonly id: string } | { readonly bytes: string };

const tweetBytes = (id: string) =>
  new TextEncoder().encode(
    JSON.stringify({
      tweet_id: id,
      text: 'hello',
      created_at: '2026-01-26T23:30:00',
      user: 'ada',
      lang: 'en',
      hashtags: [],
      retweet_count: 0,
      like_count: 0,
    }),
  );

function messageOf(topic: string, offset: number, sent: Sent, headers: Record<string, string> = {}): ReceivedMessage {
  const value = 'id' in sent ? tweetBytes(sent.id) : new TextEncoder().encode(sent.bytes);
  return { topic, partition: 0, offset, key: null, value, headers, timestampMs: 0 };
}

/** A broker with one partition that can only be read. */
function brokerOf(log: readonly Sent[], dead: readonly (number | null)[] = [], committed = log.length, low = 0) {
  const topics: Record<string, ReceivedMessage[]> = {
    [TOPIC]: log.map((sent, offset) => messageOf(TOPIC, offset, sent)),
  };
  if (dead.length > 0) {
    topics[DLQ] = dead.map((offset, at) => {
      const where: Record<string, string> =
        offset === null
          ? {}
          : {
              [HEADER.deadLetterTopic]: TOPIC,
              [HEADER.deadLetterPartition]: '0',
              [HEADER.deadLetterOffset]: String(offset),
            };
      return messageOf(DLQ, at, { bytes: 'bad' }, where);
    });
  }
  const watermarks = async (topic: string) => {
    const messages = topics[topic];
    if (messages === undefined) throw new TweetscopeError('TOPIC_UNKNOWN', topic);
    return [{ partition: 0, lowWatermark: topic === TOPIC ? low : 0, highWatermark: messages.length }];
  };
  return {
    watermarks,
    lag: async (topic: string) =>
      (await watermarks(topic)).map((marks) => ({
        ...marks,
        committed,
        lag: marks.highWatermark - committed,
        oldestUncommittedMs: null,
      })),
    // Pages of at most three, so that paging is walked through.
    read: async (topic: string, _: number, offset: number, limit: number) =>
      (topics[topic] ?? []).slice(Math.max(offset, low), Math.max(offset, low) + Math.min(3, limit)),
  } as unknown as Broker;
}

function storeOf(ids: readonly string[], positions: Readonly<Record<string, number>> = {}) {
  // Not in ascending order: stores have orders of their own.
  const shuffled = ids.toSorted((one, other) => (one.length % 2) - (other.length % 2) || (one > other ? -1 : 1));
  return {
    ids: async (_: number, cursor?: string) => {
      const from = Number(cursor ?? 0);
      return { ids: shuffled.slice(from, from + 2), cursor: from + 2 < shuffled.length ? String(from + 2) : null };
    },
    get: async (id: string) =>
      ({ position: { topic: TOPIC, partition: 0, offset: positions[id] ?? 0 } }) as StoredTweet | null,
  };
}

const options = { topic: TOPIC, deadLetterTopic: DLQ, group: 'group' };
const sent = (...ids: string[]): Sent[] => ids.map((id) => ({ id }));

describe('reconcile', () => {
  it('agrees where both stores have every id once, redelivered ones too', async () => {
    const scratchFolder = scratch();
    const store = storeOf(['1', '2', '30']);
    const report = await reconcile(
      { broker: brokerOf(sent('30', '1', '2', '1')), index: store, archive: store },
      { ...options, scratchFolder },
    );
    expect(report).toMatchObject({ accepted: 4, distinct: 3, indexed: 3, archived: 3, deadLettered: 0, agrees: true });
    expect(readdirSync(scratchFolder)).toEqual([]);
  });

  it('names what is missing, extra and doubled', async () => {
    const report = await reconcile(
      {
        broker: brokerOf(sent('1', '2', '3')),
        index: storeOf(['1', '3', '3']),
        archive: storeOf(['1', '2', '3', '9']),
      },
      { ...options, scratchFolder: scratch() },
    );
    expect(report.missingInIndex).toEqual({ count: 1, ids: ['2'] });
    expect(report.missingInArchive.count).toBe(0);
    expect(report.extraInArchive).toEqual({ count: 1, ids: ['9'] });
    expect(report.doubled).toEqual({ count: 1, ids: ['3'] });
    expect(report.agrees).toBe(false);
  });

  it('accounts for what is no tweet by its position in the dead letters, put there once or twice', async () => {
    const log: Sent[] = [{ id: '1' }, { bytes: 'no json' }, { bytes: '{}' }];
    const store = storeOf(['1']);
    const parts = { index: store, archive: store };
    const run = (dead: (number | null)[]) =>
      reconcile({ ...parts, broker: brokerOf(log, dead) }, { ...options, scratchFolder: scratch() });
    expect(await run([1, 2, 1, null])).toMatchObject({ deadLettered: 2, rejectedAtSource: 1, agrees: true });
    expect(await run([1])).toMatchObject({ unaccounted: { count: 1, ids: ['0:2'] }, agrees: false });
  });

  it('lets a dead-lettered tweet be in one store, both or none', async () => {
    const report = await reconcile(
      { broker: brokerOf(sent('1', '2'), [1]), index: storeOf(['1']), archive: storeOf(['1', '2']) },
      { ...options, scratchFolder: scratch() },
    );
    expect(report).toMatchObject({ distinct: 1, deadLettered: 1, agrees: true });
  });

  it('leaves out what is not committed, and explains what the topic no longer keeps', async () => {
    const log = sent('0', '1', '2', '3', '4');
    const store = storeOf(['0', '1', '2', '3'], { '0': 0, '3': 3 });
    const report = await reconcile(
      { broker: brokerOf(log, [], 3, 1), index: store, archive: store },
      { ...options, scratchFolder: scratch() },
    );
    expect(report).toMatchObject({ accepted: 2, pending: 2, olderThanTopic: 1, newerThanCommit: 1, agrees: true });
  });

  it('finds exactly what a comparison of sets finds, however little fits in memory', async () => {
    const id = fc.integer({ min: 1, max: 40 }).map(String);
    const ids = fc.array(id, { maxLength: 60 });
    const run = fc.asyncProperty(ids, ids, ids, fc.integer({ min: 1, max: 9 }), async (log, index, archive, memory) => {
      const stores = { index: storeOf([...new Set(index)]), archive: storeOf([...new Set(archive)]) };
      const report = await reconcile(
        { broker: brokerOf(sent(...log)), ...stores },
        { ...options, scratchFolder: scratch(), idsInMemory: memory },
      );
      const less = (left: string[], right: string[]) => [...new Set(left)].filter((one) => !right.includes(one)).sort();
      expect(report.distinct).toBe(new Set(log).size);
      expect(report.missingInIndex.ids).toEqual(less(log, index));
      expect(report.missingInArchive.ids).toEqual(less(log, archive));
      // Stored positions are at offset 0 here: with an empty log that is after the commit, not extra.
      if (log.length > 0) expect(report.extraInIndex.ids).toEqual(less(index, log));
      expect(report.indexed).toBe(new Set(index).size);
    });
    await fc.assert(run, { numRuns: 60 });
  });
});
