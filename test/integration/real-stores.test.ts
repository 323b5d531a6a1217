import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'cassandra-driver';
import { afterAll, expect, it } from 'vitest';
import { startCassandra } from '../stack/cassandra/cassandra-server.ts';
import { startElasticsearch } from '../stack/elasticsearch/elasticsearch-server.ts';
import { startFaultyProxy } from '../support/faulty-proxy.ts';
import { lastJson, runTweetscope, startTweetscope } from '../support/run-tweetscope.ts';
import { describeWithServers, withServer } from '../support/stack.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const OUTAGE_MS = 15_000;
const FAULT_MS = 2_000;
const UNDER_WAY_MS = 2_000;
const START_MS = 60_000;

interface RunReport {
  readonly indexed: number;
  readonly archived: number;
  readonly deadLettered: number;
}

describeWithServers('Tweetscope on real Elasticsearch and Cassandra', () => {
  const folder = temporaryFolder();
  const at = (name: string) => {
    mkdirSync(join(folder.path, name), { recursive: true });
    return join(folder.path, name);
  };
  afterAll(() => folder.dispose());
  const search = withServer((place) => startElasticsearch({ folder: place }));
  const archive = withServer((place) => startCassandra({ folder: place }));

  /** Data folder, index and keyspace of a test's own. */
  const settingsOf = (name: string, url = search().address) => {
    const settings = {
      'index.kind': 'elasticsearch',
      'elasticsearch.url': url,
      'elasticsearch.index': name,
      'archive.kind': 'cassandra',
      'cassandra.contactPoints': archive().address,
      'cassandra.keyspace': name,
    };
    const sets = Object.entries(settings).flatMap(([path, value]) => ['--set', `${path}=${value}`]);
    return ['--data', at(`data-${name}`), ...sets, '--json'];
  };

  /** Until some tweets are in the index: a program that is not open yet would give up, not wait. */
  const atWork = async (index: string) => {
    const count = async () => {
      const response = await fetch(`${search().address}/${index}/_count`);
      return response.ok ? ((await response.json()) as { count: number }).count : 0;
    };
    await expect.poll(count, { timeout: START_MS, interval: 200 }).toBeGreaterThan(0);
    await delay(UNDER_WAY_MS);
  };

  const expectNothingLost = async (settings: readonly string[], count: number) => {
    const checked = await runTweetscope(['reconcile', ...settings]);
    expect(checked.stderr).toBe('');
    expect(lastJson(checked)).toMatchObject({ agrees: true, distinct: count, indexed: count, archived: count });
  };

  it('keeps 10,000 simulated tweets in both, equal by id as plain HTTP and a driver count them', async () => {
    const count = 10_000;
    const run = await runTweetscope(['run', ...settingsOf('counted'), '--rate', 'max', '--count', String(count)]);
    expect(run, run.stderr).toMatchObject({ code: 0 });
    expect(lastJson(run)).toMatchObject({ indexed: count, archived: count, deadLettered: 0 });

    await fetch(`${search().address}/counted/_refresh`, { method: 'POST' });
    const counted = (await (await fetch(`${search().address}/counted/_count`)).json()) as { count: number };
    expect(counted.count).toBe(count);
    const query = `${search().address}/counted/_search?size=${count}&_source=false`;
    const found = (await (await fetch(query)).json()) as { hits: { hits: { _id: string }[] } };
    const indexed = found.hits.hits.map(({ _id }) => _id).toSorted();

    const client = new Client({ contactPoints: [archive().address], localDataCenter: 'datacenter1' });
    const idsOf = async (table: string) => {
      const { rows } = await client.execute(`SELECT tweet_id FROM counted.${table}`, [], { fetchSize: 2 * count });
      return rows.map((row) => String(row.tweet_id)).toSorted();
    };
    try {
      expect(await idsOf('tweets_by_id')).toEqual(indexed);
      expect(await idsOf('tweets_by_day')).toEqual(indexed);
    } finally {
      await client.shutdown();
    }
    expect(new Set(indexed).size).toBe(count);
  });

  it('loses nothing while each server is away for 15 s under load', async () => {
    const count = 12_000;
    const settings = settingsOf('outages');
    const { finished } = startTweetscope(['run', ...settings, '--rate', '300', '--count', String(count)]);
    await atWork('outages');
    for (const server of [search(), archive()]) {
      await server.stop();
      await delay(OUTAGE_MS);
      await server.start();
    }
    const run = await finished;
    expect(run, run.stderr).toMatchObject({ code: 0 });
    expect(lastJson<RunReport>(run)).toMatchObject({ indexed: count, archived: count, deadLettered: 0 });
    await expectNothingLost(settings, count);
  });

  it('loses nothing when both servers are killed at work', async () => {
    const count = 15_000;
    const settings = settingsOf('kills');
    const { finished } = startTweetscope(['run', ...settings, '--rate', '1000', '--count', String(count)]);
    await atWork('kills');
    await Promise.all([search().kill(), archive().kill()]);
    await Promise.all([search().start(), archive().start()]);
    const run = await finished;
    expect(run, run.stderr).toMatchObject({ code: 0 });
    expect(lastJson<RunReport>(run)).toMatchObject({ indexed: count, archived: count, deadLettered: 0 });
    await expectNothingLost(settings, count);
  });

  it('waits while Elasticsearch answers 429 and 503, and while the index is read-only', async () => {
    const count = 6_000;
    const proxy = await startFaultyProxy(search().address);
    try {
      const settings = settingsOf('refusals', proxy.url);
      const { finished } = startTweetscope(['run', ...settings, '--rate', '500', '--count', String(count)]);
      await atWork('refusals');
      for (const status of [429, 503]) {
        const before = proxy.refused;
        proxy.answerWith(status);
        await delay(FAULT_MS);
        proxy.answerWith(null);
        expect(proxy.refused).toBeGreaterThan(before);
        await delay(500);
      }
      for (const blocked of [true, null]) {
        const response = await fetch(`${search().address}/refusals/_settings`, {
          method: 'PUT',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ 'index.blocks.write': blocked }),
        });
        expect(response.status).toBe(200);
        if (blocked === true) await delay(FAULT_MS);
      }
      const run = await finished;
      expect(run, run.stderr).toMatchObject({ code: 0 });
      expect(lastJson<RunReport>(run)).toMatchObject({ indexed: count, archived: count, deadLettered: 0 });
      await expectNothingLost(settings, count);
    } finally {
      await proxy.close();
    }
  });
});
