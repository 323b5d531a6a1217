import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReplayReport } from '#shared/contract/replay.ts';
import { type OpenContract, openContract } from '../support/open-contract.ts';
import { runTweetscope } from '../support/run-tweetscope.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.dispose());

describe('tweetscope replay', () => {
  const data = join(folder.path, 'first');
  const run = (...argv: string[]) => runTweetscope(argv);

  it('repeats a session exactly, dead letters included, and finds that it is the same', async () => {
    const file = join(folder.path, 'tweets.ndjson');
    expect((await run('simulate', '--count', '1500', '--seed', '7', '--out', file)).code).toBe(0);
    appendFileSync(file, 'no tweet\n');
    const first = await run('run', '--data', data, '--source', file, '--json');
    expect(JSON.parse(first.stdout)).toMatchObject({ committed: 1_500 });
    const replay = await run('replay', 'last', '--data', data, '--into', join(folder.path, 'again'), '--json');
    expect(replay.stderr).toBe('');
    expect(JSON.parse(replay.stdout)).toMatchObject({
      replayed: 1_500,
      stored: 1_500,
      gone: 0,
      isSame: true,
      isCancelled: false,
    });
    expect(replay.code).toBe(0);
    expect((await run('reconcile', '--data', join(folder.path, 'again'))).code).toBe(0);
  });

  it('refuses a folder that has something in it, and a session that is none', async () => {
    const taken = await run('replay', 'last', '--data', data, '--into', data);
    expect([taken.code, taken.stderr]).toEqual([1, expect.stringContaining('is not empty')]);
    const unknown = await run('replay', '20260101-000000-aaaa', '--data', data);
    expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining('SESSION_UNKNOWN')]);
  });
});

describe('a replay from the console', () => {
  let contract: OpenContract;
  beforeAll(async () => {
    contract = await openContract({ 'source.rate': 300 });
  });
  afterAll(() => contract.dispose());

  const finished = async (): Promise<ReplayReport | null> => {
    await expect
      .poll(async () => (await contract.ask('replay.read', {}))?.state, { timeout: 30_000 })
      .not.toBe('running');
    return (await contract.ask('replay.read', {}))?.report ?? null;
  };

  it('runs beside the pipeline, and stays as a session of its own with the same data', async () => {
    await contract.ask('pipeline.start', {});
    await expect
      .poll(async () => (await contract.ask('status.read', {})).counts.committed, { timeout: 20_000 })
      .toBeGreaterThan(300);
    await contract.ask('pipeline.stop', {});
    const [session] = (await contract.ask('sessions.list', {})).sessions;
    if (session === undefined) throw new Error('no session was recorded');
    await contract.ask('pipeline.start', {});
    await contract.ask('replay.start', { sessionId: session.id });
    await expect(contract.ask('replay.start', { sessionId: session.id })).rejects.toThrow('is being replayed');
    expect(await finished()).toMatchObject({ sessionId: session.id, isSame: true, replayed: session.account.accepted });
    const { sessions } = await contract.ask('sessions.list', {});
    const replay = sessions.find(({ name }) => name === `Replay of ${session.id}`);
    expect(replay).toMatchObject({ tags: ['replay'], dataDigest: session.dataDigest, sentiment: session.sentiment });
    expect((await contract.ask('status.read', {})).state).toBe('running');
  });

  it('can be cancelled', async () => {
    const { sessions } = await contract.ask('sessions.list', {});
    const first = sessions.find(({ tags, end }) => tags.length === 0 && end !== null);
    await contract.ask('replay.start', { sessionId: first?.id ?? '', pace: 1 });
    await contract.ask('replay.cancel', {});
    expect(await contract.ask('replay.read', {})).toMatchObject({ state: 'cancelled', report: { isSame: false } });
  });
});
