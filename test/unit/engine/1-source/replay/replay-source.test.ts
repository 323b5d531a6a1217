import { expect, it } from 'vitest';
import { ReplaySource } from '#engine/1-source/replay/replay-source.ts';
import type { ReceivedMessage } from '#engine/ports/broker.ts';

const message = (partition: number, offset: number, timestampMs: number): ReceivedMessage => ({
  topic: 't',
  partition,
  offset,
  key: `${partition}-${offset}`,
  value: new Uint8Array([partition, offset]),
  headers: { 'tweetscope-produced-at': '1', 'tweetscope-truth-sentiment': 'positive' },
  timestampMs,
});

/** Two partitions whose times interlace: 0 has the even seconds, 1 the odd ones. */
const TOPIC = [0, 1].map((partition) =>
  Array.from({ length: 1_200 }, (_, offset) => message(partition, offset, (offset * 2 + partition) * 1_000)),
);
const reads: [number, number, number][] = [];
const broker = {
  read: async (_: string, partition: number, offset: number, limit: number) => {
    reads.push([partition, offset, limit]);
    return (TOPIC[partition] ?? []).slice(offset, offset + limit);
  },
};

const sourceOf = (pace: 'max' | 'recorded' | number, to = 1_200) =>
  new ReplaySource({
    broker,
    topic: 't',
    pace,
    name: 'replay:x',
    ranges: [
      { partition: 0, from: 10, to },
      { partition: 1, from: 10, to },
    ],
  });

it('gives the same bytes, keys and headers, in the order of their times over all partitions', async () => {
  reads.length = 0;
  const source = sourceOf('max');
  const first = await source.next(5_000, 4);
  expect(first.items.map(({ key }) => key)).toEqual(['0-10', '1-10', '0-11', '1-11']);
  expect(first.items[0]).toEqual({
    key: '0-10',
    value: new Uint8Array([0, 10]),
    headers: {
      'tweetscope-produced-at': '5000',
      'tweetscope-source': 'replay:x',
      'tweetscope-truth-sentiment': 'positive',
    },
  });
  let count = first.items.length;
  for (let batch = await source.next(0, 500); ; batch = await source.next(0, 500)) {
    count += batch.items.length;
    if (batch.done) break;
  }
  expect(count).toBe(2 * 1_190);
  expect(source.progress()).toEqual({ produced: 2_380, rejected: 0, fraction: 1 });
  expect(reads).toHaveLength(6);
});

it('keeps the pace of then, or another one', async () => {
  const recorded = sourceOf('recorded');
  expect((await recorded.next(0, 10)).items).toHaveLength(1);
  expect(await recorded.next(0, 10)).toMatchObject({ items: [], waitMs: 1_000, done: false });
  expect((await recorded.next(1_000, 10)).items).toHaveLength(1);
  const steady = sourceOf(10);
  await steady.next(0, 10);
  expect((await steady.next(0, 10)).waitMs).toBe(100);
});

it('passes over what the topic no longer keeps, and ends', async () => {
  const late = new ReplaySource({
    broker: {
      read: async (_, partition, offset, limit) =>
        (TOPIC[partition] ?? []).slice(Math.max(offset, 1_195), offset + limit + 1_195),
    },
    topic: 't',
    pace: 'max',
    name: 'x',
    ranges: [{ partition: 0, from: 0, to: 1_200 }],
  });
  const batch = await late.next(0, 500);
  expect(batch.items.map(({ key }) => key)).toEqual(['0-1195', '0-1196', '0-1197', '0-1198', '0-1199']);
  expect(batch.done).toBe(true);
});
