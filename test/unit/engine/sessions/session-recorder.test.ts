import { beforeEach, describe, expect, it } from 'vitest';
import { FactBus } from '#engine/observe/facts.ts';
import type { SessionWrite } from '#engine/ports/session-store.ts';
import { DataDigest } from '#engine/sessions/data-digest.ts';
import { SessionRecorder } from '#engine/sessions/session-recorder.ts';
import type { EngineStatus, PipelineState } from '#shared/contract/status.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { sessionSchema } from '#shared/session/session-record.ts';
import { SPENDING, STATUS } from '../../../support/fake-composition.ts';
import { analysedSample } from '../../../support/in-flight-samples.ts';

const T = Date.UTC(2026, 0, 26, 23, 30);
const SIMULATOR = { rate: 10, scenario: 'steady', languageWeights: { en: 1 }, seed: 42 } as const;

let facts: FactBus;
let writes: SessionWrite[];
let status: EngineStatus;
let recorder: SessionRecorder;

const open = () =>
  new SessionRecorder({
    facts,
    store: { write: (write: SessionWrite) => void writes.push(write) } as never,
    about: {
      versions: { tweetscope: '0.1.0', node: '24', platform: 'linux' },
      settings: { profile: 'embedded' },
      redact: (text) => text.replaceAll('hunter22', '•••'),
    },
    random: () => 0.5,
    status: () => status,
    topic: 'tweets_raw',
    group: 'group',
  });

beforeEach(() => {
  facts = new FactBus();
  writes = [];
  status = { ...STATUS, nowMs: T, source: { ...STATUS.source, simulator: SIMULATOR }, state: 'stopped' };
  recorder = open();
});

function enter(state: PipelineState, second: number) {
  status = { ...status, state, nowMs: T + second * 1_000 };
  facts.tell('state', { state, error: null, atMs: status.nowMs });
}

function pass(second: number, lag = 0) {
  status = { ...status, nowMs: T + second * 1_000, lag: { ...status.lag, messages: lag } };
  recorder.observe(status);
}

/** As a reader sees it: all writes, one after the other. */
function session() {
  const lists = { readings: [] as unknown[], events: [] as unknown[] };
  for (const { readings, events } of writes) {
    lists.readings.splice(readings.from, Number.POSITIVE_INFINITY, ...readings.items);
    lists.events.splice(events.from, Number.POSITIVE_INFINITY, ...events.items);
  }
  return sessionSchema.parse({ ...writes.at(-1)?.head, name: '', notes: '', tags: [], ...lists });
}

/** Two tweets on the whole way, the second only as far as the index. */
function two() {
  const tweets = [
    analysedSample(0, { sentiment: 'positive', truth: 'positive', producedMs: T + 100 }),
    analysedSample(1, { sentiment: 'negative', truth: 'neutral', producedMs: T + 100 }),
  ] as const;
  facts.tell('produced', { positions: tweets.map(({ position }) => position), atMs: T });
  facts.tell('consumed', { tweets, atMs: T + 110 });
  facts.tell('analysed', { tweets, atMs: T + 120 });
  facts.tell('stored', { store: 'index', tweets, atMs: T + 130 });
  return tweets;
}

describe('a session', () => {
  it('is written from its start to its end, and fits the schema that is published', () => {
    enter('starting', 0);
    expect(recorder.currentId).toBe('20260126-233000-i000');
    enter('running', 1);
    const [first] = two();
    facts.tell('stored', { store: 'archive', tweets: [first], atMs: T + 140 });
    facts.tell('committed', { partition: 0, offset: 1, tweets: [first], count: 1, atMs: T + 200 });
    pass(2, 9);
    pass(3);
    enter('stopped', 4);
    expect(recorder.currentId).toBeNull();
    const kept = session();
    expect(kept).toMatchObject({
      end: 'stopped',
      startedAtMs: T,
      lastAtMs: T + 4_000,
      simulator: { seed: 42, scenario: 'steady' },
      counts: { produced: 2, consumed: 2, indexed: 2, archived: 1, committed: 1 },
      account: { accepted: 1, stored: 1, unaccounted: { count: 0 }, open: { count: 1, ids: ['1000001'] } },
      ranges: [{ partition: 0, from: 0, to: 1 }],
      sentiment: { negative: 1, neutral: 0, positive: 1 },
      confusion: { positive: { positive: 1 }, neutral: { negative: 1 } },
      lag: { greatestMessages: 9 },
    });
    expect(kept.events.map((event) => (event.kind === 'state' ? event.state : event.kind))).toEqual([
      'starting',
      'running',
      'stopped',
    ]);
    expect(kept.readings.reduce((sum, { spanMs }) => sum + spanMs, 0)).toBe(4_000);
    facts.tell('consumed', { tweets: [first], atMs: T });
    expect(writes.at(-1)?.head.counts.consumed).toBe(2);
  });

  it('names what was committed without being in both stores or in the dead letters', () => {
    enter('starting', 0);
    const [first, second] = two();
    facts.tell('committed', { partition: 0, offset: 2, tweets: [first, second], count: 2, atMs: T + 200 });
    pass(1);
    expect(session().account).toMatchObject({ accepted: 2, stored: 0, unaccounted: { count: 2 } });
  });

  it('balances a dead letter, once however often it was written', () => {
    enter('starting', 0);
    const [first, second] = two();
    const [position, rest] = [second.position, { key: null, headers: {}, value: new Uint8Array() }];
    const casualty = { ...rest, position, code: 'STORE_REJECTED', reason: 'no', stage: 'archive' } as const;
    facts.tell('deadLettered', { casualties: [casualty], atMs: T });
    facts.tell('deadLettered', { casualties: [casualty], atMs: T + 10 });
    facts.tell('stored', { store: 'archive', tweets: [first], atMs: T + 140 });
    facts.tell('committed', { partition: 0, offset: 2, tweets: [first, second], count: 2, atMs: T + 200 });
    pass(1);
    const { account, events, errors } = session();
    expect(account).toMatchObject({ accepted: 2, stored: 1, deadLettered: 1, unaccounted: { count: 0 } });
    expect(events.at(-1)).toMatchObject({ kind: 'deadLetters', count: 2, code: 'STORE_REJECTED', first: '0:1' });
    expect(errors).toEqual({ STORE_REJECTED: 2 });
  });

  it('has changes, markers and outages with their times, one for a slider that is dragged, and no secret', () => {
    enter('starting', 0);
    facts.tell('changed', { what: 'rate', from: '10', to: '20', atMs: T + 100 });
    facts.tell('changed', { what: 'rate', from: '20', to: '50', atMs: T + 300 });
    facts.tell('marked', { text: 'deploy here', atMs: T + 400 });
    const error = new TweetscopeError('STORE_UNAVAILABLE', 'login with hunter22 refused');
    facts.tell('partDown', { part: 'index', error, atMs: T + 500 });
    facts.tell('partUp', { part: 'index', downMs: 700, atMs: T + 1_200 });
    pass(2);
    expect(session().events.slice(1)).toEqual([
      { kind: 'change', atMs: T + 300, what: 'rate', from: '10', to: '50' },
      { kind: 'marker', atMs: T + 400, text: 'deploy here' },
      { kind: 'down', atMs: T + 500, part: 'index', code: 'STORE_UNAVAILABLE', message: 'login with ••• refused' },
      { kind: 'up', atMs: T + 1_200, part: 'index', downMs: 700 },
    ]);
  });

  it('has what a paid analyser has cost, and nothing for one that costs nothing', () => {
    enter('starting', 0);
    pass(1);
    expect(session().cost).toBeNull();
    const used = { model: 'gpt-4.1-mini', requests: 3, inputTokens: 900, outputTokens: 120, cached: 7 };
    status = { ...status, spending: { ...SPENDING, ...used, costUsd: 0.0012 } };
    pass(2);
    expect(session().cost).toEqual({ ...used, usd: 0.0012 });
  });

  it('stays small however long it runs', () => {
    enter('starting', 0);
    for (let second = 1; second <= 20_000; second++) pass(second, second === 9_999 ? 77 : 1);
    for (let at = 0; at < 500; at++) facts.tell('marked', { text: `m${at}`, atMs: T });
    pass(20_001);
    const { readings, events, eventsLeftOut } = session();
    expect(readings.length).toBeLessThan(600);
    expect(readings.length).toBeGreaterThan(250);
    expect(Math.max(...readings.map(({ lagMessages }) => lagMessages))).toBe(77);
    expect(readings.reduce((sum, { spanMs }) => sum + spanMs, 0)).toBe(20_001_000);
    expect(events.length).toBe(201);
    expect(eventsLeftOut).toBe(300);
  });

  it('is given up where it can not be written, and says so once', () => {
    const lost: string[] = [];
    facts.on('sessionLost', ({ error }) => lost.push(error.message));
    const full = new SessionRecorder({
      facts,
      store: {
        write: () => {
          throw new TweetscopeError('SESSIONS_UNAVAILABLE', 'the disk is full');
        },
      } as never,
      about: { versions: { tweetscope: '', node: '', platform: '' }, settings: {}, redact: (text) => text },
      random: () => 0,
      status: () => status,
      topic: 't',
      group: 'g',
    });
    enter('starting', 0);
    for (const second of [1, 2, 3]) full.observe({ ...status, nowMs: T + second * 1_000 });
    expect(lost).toEqual(['the disk is full']);
  });
});

it('makes one digest of the same data, whatever its order', () => {
  const tweets = [0, 1, 2].map((offset) => analysedSample(offset, { sentiment: 'positive' }));
  const digestOf = (all: typeof tweets) => {
    const digest = new DataDigest();
    for (const one of all) digest.add(one);
    return digest.toString();
  };
  expect(digestOf(tweets.toReversed())).toBe(digestOf(tweets));
  expect(digestOf(tweets)).toMatch(/^[a-f\d]{16}$/);
  const otherwise = [...tweets.slice(0, 2), analysedSample(2, { sentiment: 'negative' })];
  expect(digestOf(otherwise)).not.toBe(digestOf(tweets));
  expect(digestOf(tweets.slice(1))).not.toBe(digestOf(tweets));
});

describe('a session whose settings change', () => {
  const spend = (usd: number | null) => {
    status = {
      ...status,
      spending: { ...SPENDING, requests: 2, inputTokens: 10, outputTokens: 1, costUsd: usd, cached: 3 },
    };
  };
  const change = () => {
    recorder.handOver();
    enter('draining', 2);
    enter('stopped', 3);
    recorder.close();
    const next = open();
    next.inherit(recorder, true);
    recorder = next;
    enter('starting', 4);
    enter('running', 5);
  };

  it('adds up what it cost before and after', () => {
    spend(0.25);
    enter('starting', 0);
    pass(1);
    change();
    expect(recorder.spentUsd).toBe(0.25);
    spend(0.5);
    pass(6);
    expect(session().cost).toMatchObject({ requests: 4, inputTokens: 20, outputTokens: 2, usd: 0.75, cached: 6 });
    spend(null);
    enter('stopped', 7);
    expect(session()).toMatchObject({ end: 'stopped', startedAtMs: T, cost: { requests: 4, usd: null } });
  });

  it('counts what passes after it once, and takes out the secrets of both', () => {
    enter('starting', 0);
    two();
    change();
    two();
    facts.tell('partDown', { part: 'index', error: new TweetscopeError('STORE_UNAVAILABLE', 'hunter22'), atMs: T });
    enter('stopped', 7);
    expect(session().counts).toMatchObject({ produced: 4, indexed: 4 });
    expect(JSON.stringify(session().events)).not.toContain('hunter22');
  });
});
