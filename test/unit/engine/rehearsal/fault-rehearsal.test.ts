import { beforeEach, describe, expect, it } from 'vitest';
import type { EngineParts } from '#engine/engine-parts.ts';
import { FactBus } from '#engine/observe/facts.ts';
import type { Analyser } from '#engine/ports/analyser.ts';
import type { OutgoingMessage } from '#engine/ports/broker.ts';
import type { TweetStore } from '#engine/ports/tweet-store.ts';
import { FaultRehearsal } from '#engine/rehearsal/fault-rehearsal.ts';
import type { EngineStatus, PartStatus } from '#shared/contract/status.ts';
import type { Rate } from '#shared/domain/rate.ts';
import { FakeClock, settle } from '../../../support/fake-clock.ts';
import { STATUS } from '../../../support/fake-composition.ts';

const INPUT = { id: '1', text: 'a tweet', lang: 'en', hashtags: [] };
const OUTCOME = { ok: true } as never;
const NO_SIGNAL = new AbortController().signal;

let clock: FakeClock;
let facts: FactBus;
let rate: Rate;
let published: OutgoingMessage[];
let told: string[];

function rehearsalOn(refusal: string | null = null) {
  const parts = {
    clock,
    broker: {
      publish: async (_: string, messages: readonly OutgoingMessage[]) => {
        published.push(...messages);
        return messages.map((__, offset) => ({ topic: 't', partition: 0, offset }));
      },
    },
    source: {
      simulator: {
        state: () => ({ rate }),
        configure: (change: { rate?: Rate }) => {
          rate = change.rate ?? rate;
        },
      },
    },
  } as unknown as EngineParts;
  return new FaultRehearsal({ parts, topic: 't', facts, refusal });
}

const writes: number[] = [];
const store: Pick<TweetStore, 'write'> = {
  write: async () => {
    writes.push(clock.nowMs());
    return [{ kind: 'stored' }];
  },
};
const analyser: Analyser = {
  name: 'A',
  maxBatch: 9,
  health: async () => ({ ok: true, version: '', detail: '' }),
  analyse: async (batch) => batch.map(() => OUTCOME),
  close: async () => undefined,
};

beforeEach(() => {
  clock = new FakeClock();
  facts = new FactBus();
  rate = 20;
  published = [];
  told = [];
  writes.length = 0;
  for (const name of ['rehearsalStarted', 'rehearsalHealed', 'rehearsalRecovered'] as const) {
    facts.on(name, ({ rehearsal }) => told.push(`${name} ${rehearsal.fault}`));
  }
});

describe('a fault', () => {
  it('heals by itself when its time is over', async () => {
    const rehearsal = rehearsalOn();
    const { index } = rehearsal.behind({ analyser, index: store, archive: store });
    rehearsal.start('index-down', 10);
    await expect(index.write([])).rejects.toMatchObject({
      code: 'REHEARSED',
      retryable: true,
      hint: 'It heals by itself in 10 s; end it sooner in Rehearse.',
    });
    await clock.advance(9_999);
    await expect(index.write([])).rejects.toThrow('rehearsed');
    await clock.advance(1);
    expect(await index.write([])).toEqual([{ kind: 'stored' }]);
    expect(told).toEqual(['rehearsalStarted index-down', 'rehearsalHealed index-down']);
    expect(rehearsal.report().rehearsals).toMatchObject([{ fault: 'index-down', healedBy: 'time' }]);
    expect(rehearsal.active()).toEqual([]);
  });

  it('heals by hand or when the pipeline stops, and then once only', async () => {
    const rehearsal = rehearsalOn();
    rehearsal.start('index-down', 10);
    rehearsal.start('archive-slow', 10);
    rehearsal.end('index-down', 'hand');
    rehearsal.endAll('stop');
    await clock.advance(20_000);
    const healedBy = rehearsal.report().rehearsals.map((one) => [one.fault, one.healedBy]);
    expect(healedBy).toEqual([
      ['archive-slow', 'stop'],
      ['index-down', 'hand'],
    ]);
    expect(told.filter((fact) => fact.startsWith('rehearsalHealed'))).toHaveLength(2);
  });

  it('is refused where the profile forbids it, and while it is on already', () => {
    expect(() => rehearsalOn('not here').start('burst', 5)).toThrow('not here');
    const rehearsal = rehearsalOn();
    rehearsal.start('analyser-busy', 5);
    expect(() => rehearsal.start('analyser-busy', 5)).toThrow('on already');
  });

  it('of the analyser refuses batches, or garbles a third of the answers', async () => {
    const rehearsal = rehearsalOn();
    const behind = rehearsal.behind({ analyser, index: store, archive: store });
    const ask = () => behind.analyser.analyse([INPUT, INPUT, INPUT, INPUT], NO_SIGNAL);
    rehearsal.start('analyser-busy', 5);
    await expect(ask()).rejects.toThrow('429');
    rehearsal.end('analyser-busy', 'hand');
    rehearsal.start('analyser-garbled', 5);
    const outcomes = await ask();
    expect(outcomes.map(({ ok }) => ok)).toEqual([false, true, true, false]);
    expect(outcomes[0]).toMatchObject({ error: { code: 'REHEARSED', retryable: true } });
  });

  it('of the archive delays a write, and lets it go when it heals', async () => {
    const rehearsal = rehearsalOn();
    const { archive } = rehearsal.behind({ analyser, index: store, archive: store });
    const startMs = clock.nowMs();
    rehearsal.start('archive-slow', 60);
    void archive.write([]);
    await clock.advance(1_499);
    expect(writes).toEqual([]);
    await clock.advance(1);
    expect(writes).toEqual([startMs + 1_500]);
    void archive.write([]);
    await settle();
    rehearsal.end('archive-slow', 'hand');
    await settle();
    expect(writes).toEqual([startMs + 1_500, startMs + 1_500]);
  });

  it('of poison writes messages that are no tweets once a second, marked as such', async () => {
    const rehearsal = rehearsalOn();
    rehearsal.start('poison-messages', 3);
    await clock.advance(10_000);
    expect(published).toHaveLength(12);
    expect(new Set(published.map(({ headers }) => headers['tweetscope-source']))).toEqual(new Set(['rehearsal']));
  });

  it('of a burst raises the rate and gives it back, unless a person changed it meanwhile', async () => {
    const rehearsal = rehearsalOn();
    rehearsal.start('burst', 5);
    expect(rate).toBe(500);
    await clock.advance(5_000);
    expect(rate).toBe(20);
    rehearsal.start('burst', 5);
    rate = 7;
    await clock.advance(5_000);
    expect(rate).toBe(7);
    rate = 'max';
    expect(() => rehearsal.start('burst', 5)).toThrow('maximum already');
    expect(rehearsal.active()).toEqual([]);
  });
});

describe('recovery', () => {
  const down = { part: 'index', state: 'down' } as PartStatus;
  const status = (lagMessages: number, lagSeconds: number, parts: readonly PartStatus[] = []): EngineStatus => ({
    ...STATUS,
    nowMs: clock.nowMs(),
    lag: { messages: lagMessages, seconds: lagSeconds, partitions: [] },
    parts,
  });

  it('is when nothing is down and the lag is gone, with the most that was behind', async () => {
    const rehearsal = rehearsalOn();
    rehearsal.start('index-down', 5);
    rehearsal.observe(status(3, 0));
    rehearsal.observe(status(900, 4, [down]));
    await clock.advance(5_000);
    const healedMs = clock.nowMs();
    await clock.advance(1_000);
    rehearsal.observe(status(950, 6, [down]));
    facts.tell('deadLettered', { casualties: [{} as never], atMs: clock.nowMs() });
    await clock.advance(1_000);
    rehearsal.observe(status(400, 3));
    expect(told).not.toContain('rehearsalRecovered index-down');
    await clock.advance(1_000);
    rehearsal.observe(status(5, 0.2));
    rehearsal.observe(status(2_000, 0.2));
    expect(told.at(-1)).toBe('rehearsalRecovered index-down');
    expect(rehearsal.report().rehearsals).toMatchObject([
      { healedAtMs: healedMs, recoveredAtMs: healedMs + 3_000, peakLag: 950, deadLettered: 1 },
    ]);
  });
});
