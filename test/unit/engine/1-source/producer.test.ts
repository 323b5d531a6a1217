import { describe, expect, it } from 'vitest';
import { Producer } from '#engine/1-source/producer.ts';
import type { Casualty } from '#engine/2-consume/casualty.ts';
import { DeadLetters } from '#engine/2-consume/dead-letters.ts';
import { FactBus } from '#engine/observe/facts.ts';
import { PartMonitor } from '#engine/part-monitor.ts';
import type { Broker, OutgoingMessage } from '#engine/ports/broker.ts';
import type { SourceBatch, TweetSource } from '#engine/ports/source.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { FakeClock, settle } from '../../../support/fake-clock.ts';

const batch = (change: Partial<SourceBatch>): SourceBatch => ({
  items: [],
  rejects: [],
  waitMs: 0,
  done: false,
  ...change,
});
const items = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ key: String(index), value: new Uint8Array(1), headers: {} }));

function setUp(next: (limit: number) => SourceBatch, options: { isUnpaced?: boolean; count?: number } = {}) {
  const clock = new FakeClock();
  const facts = new FactBus();
  const published: string[] = [];
  let failures = 0;
  const broker = {
    publish: async (topic: string, messages: readonly OutgoingMessage[]) => {
      if (failures-- > 0) throw new TweetscopeError('BROKER_UNAVAILABLE', 'down');
      published.push(...messages.map(() => topic));
      return messages.map((_, offset) => ({ topic, partition: 0, offset }));
    },
  } as unknown as Broker;
  const retry = {
    clock,
    parts: new PartMonitor(facts, clock),
    random: () => 0.5,
    signal: new AbortController().signal,
  };
  const source: TweetSource = {
    name: 'test',
    isUnpaced: options.isUnpaced ?? false,
    next: async (_nowMs, limit) => next(limit),
    progress: () => ({ produced: published.length, rejected: 0, fraction: null }),
    close: async () => undefined,
  };
  const deadLetters = new DeadLetters({ broker, topic: 'dlq', facts, retry });
  const count = options.count ?? Number.POSITIVE_INFINITY;
  const producer = new Producer({ source, broker, topic: 'raw', deadLetters, facts, retry, count });
  return {
    clock,
    facts,
    producer,
    raw: () => published.filter((topic) => topic === 'raw').length,
    failNext: (times: number) => {
      failures = times;
    },
  };
}

describe('Producer', () => {
  it('stops after the count asked for, all of it durable', async () => {
    const { producer, raw } = setUp((limit) => batch({ items: items(Math.min(limit, 7)) }), { count: 20 });
    producer.start();
    await producer.untilDone();
    expect([raw(), producer.done]).toEqual([20, true]);
  });

  it('holds a source without pace to what the pipeline keeps up with', async () => {
    const { producer, raw, facts, clock } = setUp((limit) => batch({ items: items(limit) }), { isUnpaced: true });
    producer.start();
    await clock.advance(1_000);
    expect(raw()).toBe(20_000);
    facts.tell('committed', { partition: 0, offset: 5_000, tweets: [], count: 5_000, atMs: 0 });
    await clock.advance(1_000);
    expect(raw()).toBe(25_000);
    await producer.stop();
  });

  it('lets the broker be the buffer of a source with a pace', async () => {
    const { producer, raw, clock } = setUp((limit) => batch({ items: items(limit), waitMs: 10 }));
    producer.start();
    await clock.advance(1_000);
    expect(raw()).toBeGreaterThan(40_000);
    await producer.stop();
  });

  it.each([
    [10, 10],
    [100, 10],
    [400, 10],
    [1_000, 25],
    [5_000, 25],
  ])('asks a source of %i tweets a second %i times a second', async (perSecond, asks) => {
    let asked = 0;
    let given = 0;
    const test = setUp(() => {
      asked++;
      const due = Math.floor(((test.clock.nowMs() - startMs) / 1_000) * perSecond) - given;
      given += due;
      return batch({ items: items(due), waitMs: 1_000 / perSecond });
    });
    const startMs = test.clock.nowMs();
    test.producer.start();
    await test.clock.advance(1_000);
    asked = 0;
    await test.clock.advance(10_000);
    expect(Math.abs(asked / 10 - asks)).toBeLessThan(0.5);
    await test.producer.stop();
  });

  it('tries again while the broker is down, and loses nothing', async () => {
    let asked = 0;
    const { producer, raw, failNext, clock } = setUp(() => batch({ items: items(5), done: ++asked === 2 }));
    failNext(3);
    producer.start();
    await clock.advance(10_000);
    expect([raw(), producer.done]).toEqual([10, true]);
  });

  it('produces nothing while it is switched off, and goes on at once', async () => {
    const { producer, raw, clock } = setUp(() => batch({ items: items(1), waitMs: 100 }));
    producer.toggle(false);
    producer.start();
    await clock.advance(1_000);
    expect(raw()).toBe(0);
    producer.toggle(true);
    await settle();
    expect(raw()).toBe(1);
    await producer.stop();
  });

  it('stops at once even in the middle of a long wait', async () => {
    const { producer, clock } = setUp(() => batch({ items: items(1), waitMs: 3_600_000 }));
    producer.start();
    await clock.advance(10);
    await producer.stop();
    expect(producer.done).toBe(false);
  });

  it('sends bad lines to the dead letters, with their number', async () => {
    const { producer, facts } = setUp(() =>
      batch({ rejects: [{ bytes: new Uint8Array(2), line: 7, reason: 'no JSON' }], done: true }),
    );
    const casualties: Casualty[] = [];
    facts.on('deadLettered', (fact) => void casualties.push(...fact.casualties));
    producer.start();
    await producer.untilDone();
    expect(casualties).toMatchObject([{ code: 'FILE_LINE_INVALID', reason: 'line 7: no JSON', stage: 'source' }]);
  });
});
