import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LiveTweet } from '#shared/contract/live-tweet.ts';
import { REQUESTS, type RequestData, type RequestInput, type RequestName } from '#shared/contract/requests.ts';
import type { EngineStatus } from '#shared/contract/status.ts';
import { type Composition, compose } from '../../src-main/compose.ts';
import { loadSettings } from '../../src-main/settings/load-settings.ts';
import { hostContract } from '../../src-main/shells/contract-handlers.ts';
import type { ContractHost } from '../../src-main/shells/contract-host.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
let composition: Composition;
let host: ContractHost;

async function ask<Name extends RequestName>(name: Name, input: RequestInput<Name>): Promise<RequestData<Name>> {
  const result = await host.request(name, input);
  if (!result.ok) throw new Error(`${name}: ${result.error.code} ${result.error.message}`);
  return result.data as RequestData<Name>;
}

beforeAll(async () => {
  const settings = loadSettings({ flags: { data: folder.path, 'source.rate': '200' }, env: {} });
  composition = await compose(settings, { mode: 'own', what: 'a test' });
  host = hostContract(composition);
});
afterAll(async () => {
  await composition.close();
  folder.dispose();
});

describe('the contract, answered by the whole embedded pipeline', () => {
  it('starts, and tells of it by events', async () => {
    const states: string[] = [];
    const stopListening = host.subscribe((name, payload) => {
      if (name === 'status') states.push((payload as EngineStatus).state);
    });
    expect((await ask('pipeline.start', {})).state).toBe('running');
    expect(states.slice(0, 2)).toEqual(['starting', 'running']);
    stopListening();
  });

  it('shows tweets with their whole journey', async () => {
    await expect
      .poll(
        async () => (await ask('live.recent', { limit: 50 })).filter((one) => one.trace.committedMs !== null).length,
      )
      .toBeGreaterThan(10);
    const [oldest] = (await ask('live.recent', { limit: 50 })) as [LiveTweet];
    const { producedMs, consumedMs, analysedMs, indexedMs } = oldest.trace;
    expect([producedMs, consumedMs, analysedMs, indexedMs]).toEqual(
      [producedMs, consumedMs, analysedMs, indexedMs].toSorted((one, other) => (one ?? 0) - (other ?? 0)),
    );
    expect(oldest.truth?.sentiment).toMatch(/negative|neutral|positive/);
    const found = await ask('live.trace', { tweetId: oldest.tweet.tweet_id });
    expect(found?.position).toEqual(oldest.position);
  });

  it('says what of a tweet weighed, known or only imagined', async () => {
    const [oldest] = (await ask('live.recent', { limit: 50 })) as [LiveTweet];
    const known = await ask('analysis.explain', { tweetId: oldest.tweet.tweet_id });
    expect(known.explanation?.sentiment).toBe(oldest.analysis?.sentiment);
    expect(await ask('analysis.explain', { tweetId: '99999' })).toEqual({ explanation: null, whyNot: 'unknown' });
    const text = 'The food was terrible';
    const imagined = await ask('analysis.explain', { text, lang: 'en', hashtags: [] });
    const most = imagined.explanation?.weights.toSorted((one, other) => other.weight - one.weight)[0];
    expect(text.slice(most?.start, most?.end)).toBe('terrible');
  });

  it('pauses without losing its place, and resumes', async () => {
    expect((await ask('pipeline.pause', {})).state).toBe('paused');
    await expect.poll(async () => (await ask('status.read', {})).inFlight.messages).toBe(0);
    const { counts } = await ask('status.read', {});
    expect((await ask('pipeline.resume', {})).state).toBe('running');
    await expect.poll(async () => (await ask('status.read', {})).counts.produced).toBeGreaterThan(counts.produced);
  });

  it('changes the simulator while it runs, and switches the source off and on', async () => {
    expect(await ask('simulator.change', { rate: 'natural', scenario: 'product-launch' })).toMatchObject({
      rate: 'natural',
      scenario: 'product-launch',
    });
    expect((await ask('source.toggle', { on: false })).source.on).toBe(false);
    expect((await ask('source.toggle', { on: true })).source.on).toBe(true);
    expect((await ask('simulator.change', { rate: 200 })).rate).toBe(200);
  });

  it('finds in both stores what it stored, and counts it four ways', async () => {
    const page = await ask('tweets.search', { filter: {}, limit: 5 });
    expect(page.hits).toHaveLength(5);
    const id = page.hits[0]?.document.tweet.tweet_id ?? '';
    const { index, archive } = await ask('tweets.read', { tweetId: id });
    expect(archive).toEqual(index);
    const next = await ask('tweets.search', { filter: {}, limit: 5, cursor: page.cursor ?? '' });
    expect(next.hits.map(({ document }) => document.tweet.tweet_id)).not.toContain(id);
    const counts = await ask('insights.sentiment', { filter: {} });
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(page.total);
    expect((await ask('insights.hashtags', { filter: {} })).length).toBeGreaterThan(0);
    expect((await ask('insights.timeline', { filter: {}, intervalMs: 1_000 })).length).toBeGreaterThan(0);
    expect((await ask('insights.keywords', { filter: {} })).keywords.length).toBeGreaterThan(0);
    expect(await ask('deadLetters.list', {})).toMatchObject({ letters: [], total: 0, cursor: null });
  });

  it('stops with nothing left over, keeps its counts, and starts again where it was', async () => {
    const stopped = await ask('pipeline.stop', {});
    expect(stopped).toMatchObject({ state: 'stopped', inFlight: { messages: 0 }, lag: { messages: 0 } });
    expect(stopped.counts.committed).toBe(stopped.counts.produced);
    expect((await ask('pipeline.start', {})).state).toBe('running');
    expect((await ask('activity.read', {})).map(({ message }) => message).join()).toContain('The pipeline has stopped');
  });

  it('refuses what is not in the contract, in words', async () => {
    expect(await host.request('no.such', {})).toMatchObject({ ok: false, error: { code: 'REQUEST_UNKNOWN' } });
    expect(await host.request('__proto__', {})).toMatchObject({ ok: false, error: { code: 'REQUEST_UNKNOWN' } });
    expect(await host.request('simulator.change', { rate: 99_999 })).toMatchObject({
      ok: false,
      error: { code: 'REQUEST_INVALID', message: expect.stringContaining('rate') },
    });
    for (const name of Object.keys(REQUESTS)) {
      expect(await host.request(name, { surprise: true })).toMatchObject({
        ok: false,
        error: { code: 'REQUEST_INVALID' },
      });
    }
  });
});
