import { beforeEach, describe, expect, it } from 'vitest';
import { versionOf } from '#engine/4-store/version.ts';
import { FactBus } from '#engine/observe/facts.ts';
import type { Analyser } from '#engine/ports/analyser.ts';
import { Reanalyser } from '#engine/reanalyse/reanalyser.ts';
import type { Reanalyse } from '#shared/contract/quality.ts';
import { asFallback } from '#shared/domain/analysis.ts';
import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { FakeClock, settle } from '../../../support/fake-clock.ts';
import { STORED } from '../../../support/fake-composition.ts';

const REQUEST: Reanalyse = { filter: {}, limit: 1_000, analyser: 'present' };

const document = (at: number): StoredTweet => {
  const position = { topic: 't', partition: 0, offset: at };
  return { ...STORED, tweet: { ...STORED.tweet, tweet_id: String(at) }, position, version: versionOf(position) };
};

let stored: StoredTweet[];
let written: { index: StoredTweet[]; archive: StoredTweet[] };
let asked: number;
let closed: number;
let answer: (id: string) => 'negative' | 'neutral' | 'positive' | null;
let hold: Promise<void>;
let told: number[];
let model: string;

function reanalyser(failure: Error | null = null) {
  const facts = new FactBus();
  facts.on('reanalysed', ({ count }) => told.push(count));
  const analyser: Analyser = {
    name: 'Other model',
    maxBatch: 7,
    health: async () => ({ ok: true, version: '', detail: '' }),
    close: async () => void closed++,
    analyse: async (batch) => {
      await hold;
      if (failure !== null) throw failure;
      asked += batch.length;
      return batch.map(({ id }) => {
        const sentiment = answer(id);
        if (sentiment === null) return { ok: false, error: new TweetscopeError('ANALYSIS_FAILED', 'no') };
        return { ok: true, analysis: { ...STORED.analysis, sentiment, model } };
      });
    },
  };
  return new Reanalyser({
    index: {
      search: async ({ limit, cursor }) => {
        const from = Number(cursor ?? 0);
        const to = Math.min(stored.length, from + limit);
        const hits = stored.slice(from, to).map((one) => ({ document: one, highlight: null }));
        return { hits, total: stored.length, cursor: to < stored.length ? String(to) : null };
      },
      write: writerTo('index'),
    },
    archive: { write: writerTo('archive') },
    openAnalyser: async () => analyser,
    facts,
    clock: new FakeClock(),
  });
}

function writerTo(store: 'index' | 'archive') {
  return async (documents: readonly StoredTweet[]) => {
    written[store].push(...documents);
    return documents.map(() => ({ kind: 'stored' as const }));
  };
}

/** Runs it until it is no longer at work. */
async function atRest(one: Reanalyser) {
  for (let round = 0; round < 1_000; round++) {
    const state = one.read()?.state;
    if (state !== 'running' && state !== 'applying') return one.read();
    await settle();
  }
  throw new Error('it never came to rest');
}

beforeEach(() => {
  stored = Array.from({ length: 450 }, (_, at) => document(at));
  written = { index: [], archive: [] };
  asked = 0;
  closed = 0;
  told = [];
  model = 'other/1';
  hold = Promise.resolve();
  answer = (id) => (Number(id) % 10 === 0 ? 'negative' : 'positive');
});

describe('a re-analysis', () => {
  it('shows what would change over all pages, and writes nothing by itself', async () => {
    const one = reanalyser();
    one.start(REQUEST);
    expect(await atRest(one)).toMatchObject({
      state: 'ready',
      analyser: 'Other model',
      total: 450,
      done: 450,
      changed: 45,
      topicsChanged: 0,
    });
    expect(one.read()?.sentiments.positive).toEqual({ negative: 45, neutral: 0, positive: 405 });
    expect(one.read()?.changes[0]).toMatchObject({
      tweet: { tweet_id: '0' },
      before: { sentiment: 'positive', model: 'test/1' },
      after: { sentiment: 'negative', model: 'other/1' },
    });
    expect(written.index).toEqual([]);
    expect(closed).toBe(1);
  });

  it('writes what changed to both stores when it is applied, as the next revision and below the next message', async () => {
    const one = reanalyser();
    one.start(REQUEST);
    await atRest(one);
    await one.apply();
    expect(one.read()).toMatchObject({ state: 'applied', applied: 45 });
    expect(written.index).toHaveLength(45);
    expect(written.archive).toEqual(written.index);
    const [, second] = written.index;
    expect(second).toMatchObject({ tweet: { tweet_id: '10' }, analysis: { model: 'other/1' } });
    expect(second?.version).toBe(versionOf({ topic: 't', partition: 0, offset: 10 }, 1));
    expect(second?.version).toBeLessThan(versionOf({ topic: 't', partition: 0, offset: 11 }));
    expect(told).toEqual([45]);
    await expect(one.apply()).rejects.toMatchObject({ code: 'REANALYSIS_BUSY' });
  });

  it('takes the mark of a fallback away where the labels stay', async () => {
    stored = stored.slice(0, 4).map((one, at) => ({
      ...one,
      analysis: { ...one.analysis, model: at < 3 ? asFallback('test/1') : 'test/1' },
    }));
    const one = reanalyser();
    one.start(REQUEST);
    expect(await atRest(one)).toMatchObject({ changed: 1, unmarked: 2, unanswered: 0 });
    await one.apply();
    expect(written.archive.map(({ tweet, analysis }) => [tweet.tweet_id, analysis.model])).toEqual([
      ['0', 'other/1'],
      ['1', 'other/1'],
      ['2', 'other/1'],
    ]);
  });

  it('never lets a stand-in’s word replace the wished analyser’s', async () => {
    model = asFallback('other/1');
    const one = reanalyser();
    one.start({ ...REQUEST, limit: 20 });
    expect(await atRest(one)).toMatchObject({ done: 20, unanswered: 20, changed: 0 });
    await one.apply();
    expect(written.index).toEqual([]);
  });

  it('leaves tweets without an answer as they are, and counts them', async () => {
    answer = (id) => (id === '3' ? null : 'positive');
    const one = reanalyser();
    one.start({ ...REQUEST, limit: 10 });
    expect(await atRest(one)).toMatchObject({ total: 10, done: 10, unanswered: 1, changed: 0 });
    expect(asked).toBe(10);
  });

  it('can be cancelled while it runs and before it is applied', async () => {
    let letGo = () => {};
    hold = new Promise((resolve) => {
      letGo = resolve;
    });
    const one = reanalyser();
    one.start(REQUEST);
    await settle();
    expect(() => one.start(REQUEST)).toThrow(expect.objectContaining({ code: 'REANALYSIS_BUSY' }));
    const cancelled = one.cancel();
    letGo();
    await cancelled;
    expect(one.read()).toMatchObject({ state: 'cancelled' });
    expect(asked).toBeLessThan(20);
    expect(closed).toBe(1);
    await expect(one.apply()).rejects.toMatchObject({ code: 'REANALYSIS_BUSY' });
  });

  it('says why it failed, and begins anew', async () => {
    const failing = reanalyser(new TweetscopeError('ANALYSER_UNAVAILABLE', 'nobody there'));
    failing.start(REQUEST);
    expect(await atRest(failing)).toMatchObject({ state: 'failed', error: { code: 'ANALYSER_UNAVAILABLE' } });
    expect(closed).toBe(1);
    failing.start(REQUEST);
    expect(failing.read()).toMatchObject({ state: 'running', error: null });
    await atRest(failing);
  });
});
