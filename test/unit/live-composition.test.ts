import { afterEach, expect, it } from 'vitest';
import type { Session } from '#shared/session/session-record.ts';
import { type OpenLive, openLiveContract } from '../support/open-live-contract.ts';
import { OpenAiStandIn } from '../support/openai/openai-stand-in.ts';

let open: OpenLive | null = null;
afterEach(async () => {
  await open?.dispose();
  open = null;
});

async function running(): Promise<OpenLive> {
  open = await openLiveContract({ flags: { 'source.rate': '200' } });
  await open.ask('pipeline.start', {});
  await committed(open, 50);
  return open;
}

const committed = ({ live }: OpenLive, least: number) =>
  expect.poll(() => live.current.engine.status().counts.committed, { timeout: 30_000 }).toBeGreaterThan(least);

/** Newest first. */
async function sessions({ ask }: OpenLive): Promise<readonly Session[]> {
  const { sessions: list } = await ask('sessions.list', {});
  return Promise.all(list.map(({ id }) => ask('sessions.read', { id })));
}

const change = (values: Record<string, unknown>) => ({ values, secrets: {} });
const told = ({ events }: Session) => events.map((event) => (event.kind === 'state' ? event.state : event.kind));

it('lets the session go on where a setting changes that makes no other run, with the change and the pause', async () => {
  const contract = await running();
  expect((await contract.ask('settings.preview', change({ 'pipeline.storeBatch': '50' }))).isAnotherRun).toBe(false);
  await contract.ask('settings.change', change({ 'pipeline.storeBatch': '50' }));
  await committed(contract, 50);
  const [present, ...others] = await sessions(contract);
  expect(others).toEqual([]);
  expect(present?.end).toBeNull();
  await contract.ask('pipeline.stop', {});
  const [session] = await sessions(contract);
  if (session === undefined) throw new Error('there is no session');
  expect(session.end).toBe('stopped');
  expect(told(session)).toEqual([
    'starting',
    'running',
    'draining',
    'starting',
    'running',
    'change',
    'draining',
    'stopped',
  ]);
  expect(session.events.find(({ kind }) => kind === 'change')).toMatchObject({
    what: 'setting',
    from: expect.stringContaining('pipeline.storeBatch = 500'),
    to: expect.stringContaining('pipeline.storeBatch = 50'),
  });
  const { broker, archive } = contract.live.current;
  const [{ highWatermark } = { highWatermark: 0 }] = await broker.watermarks('tweets_raw');
  expect(session.account).toMatchObject({ accepted: highWatermark, stored: highWatermark, open: { count: 0 } });
  expect(session.counts.committed).toBe(await archive.count());
  expect(session.ranges).toEqual([{ partition: 0, from: 0, to: highWatermark }]);
  const spanMs = session.readings.reduce((sum, reading) => sum + reading.spanMs, 0);
  expect(spanMs).toBeCloseTo(session.lastAtMs - session.startedAtMs, 3);
});

it('holds a session that goes on to its budget, and to what it cost already', async () => {
  const standIn = await OpenAiStandIn.start();
  try {
    open = await openLiveContract({
      flags: {
        'source.rate': '200',
        'analyser.kind': 'openai',
        'openai.baseUrl': standIn.baseUrl,
        'openai.budgetPerSessionUsd': '1',
      },
      env: { TWEETSCOPE_OPENAI_API_KEY: standIn.key },
    });
    const spending = async (contract: OpenLive) => (await contract.ask('status.read', {})).spending;
    await open.ask('pipeline.start', {});
    await committed(open, 50);
    await open.ask('settings.change', change({ 'pipeline.storeBatch': '50' }));
    await open.ask('pipeline.pause', {});
    const [session] = await sessions(open);
    const { budget, costUsd } = (await spending(open)) ?? {};
    expect(session?.cost?.usd).toBeGreaterThan(costUsd ?? 0);
    expect(budget?.leftUsd).toBeLessThan(1 - (costUsd ?? 0));
  } finally {
    await open?.dispose();
    open = null;
    await standIn.close();
  }
});

it('begins another session where tweets go to another place, and closes the one before', async () => {
  const contract = await running();
  expect((await contract.ask('settings.preview', change({ 'topic.name': 'other' }))).isAnotherRun).toBe(true);
  await contract.ask('settings.change', change({ 'topic.name': 'other' }));
  await committed(contract, 50);
  const [next, before] = await sessions(contract);
  expect([before?.end, before?.topic, next?.end, next?.topic]).toEqual(['stopped', 'tweets_raw', null, 'other']);
  expect(told(before as Session)).toEqual(['starting', 'running', 'draining', 'stopped']);
  expect(told(next as Session)).toEqual(['starting', 'running', 'change']);
  expect(before?.account.open.count).toBe(0);
});

it('lets the session go on where the new settings were refused', async () => {
  const contract = await running();
  const started = contract.live.current.engine.sessions.currentId;
  // The broker answers, and its settings can't be opened.
  const refused = await contract.refusal(
    'settings.change',
    change({ 'openai.pricesFile': '/nowhere', 'analyser.kind': 'openai' }),
  );
  expect(refused.code).not.toBe('INTERNAL');
  await committed(contract, 50);
  const [session, ...others] = await sessions(contract);
  expect(others).toEqual([]);
  expect(session).toMatchObject({ id: started, end: null });
  expect(told(session as Session)).toEqual(['starting', 'running', 'draining', 'starting', 'running']);
});
