import { afterEach, describe, expect, it } from 'vitest';
import type { Part } from '#shared/contract/status.ts';
import { freePorts } from '../../stack/jvm/free-port.ts';
import type { Stack, StackAddresses } from '../../stack/start-stack.ts';
import { countInElasticsearch } from '../../support/independent-ids.ts';
import { type OpenLive, openLiveContract } from '../../support/open-live-contract.ts';
import { type SlowProxy, startSlowProxy } from '../../support/slow-proxy.ts';
import { stackSettings } from '../../support/stack-settings.ts';

const PATIENCE = { timeout: 60_000, interval: 100 };
const PART_OF = { kafka: 'broker', elasticsearch: 'index', cassandra: 'archive' } as const;
const NAME_OF = { kafka: 'Kafka', elasticsearch: 'Elasticsearch', cassandra: 'Cassandra' } as const;
const SERVERS = ['kafka', 'elasticsearch', 'cassandra'] as const;

/** The profile `local`, begun before its servers: they come when a proxy opens the port that was given. */
export function lateServers(stack: () => Stack): void {
  describe('a console', () => {
    const opened: (OpenLive | SlowProxy)[] = [];
    afterEach(async () => {
      for (const one of opened.splice(0).toReversed()) await ('dispose' in one ? one.dispose() : one.close());
    });

    it.each([
      ['without any server', SERVERS],
      ['without Cassandra', ['cassandra'] as const],
    ])('opens %s, says what is missing and what to do, and goes on when it comes', async (_, missing) => {
      const name = `late${missing.length}`;
      const ports = await freePorts(missing.length);
      const target = (server: keyof StackAddresses) => stack().addresses[server].replace('http://', '');
      const addresses = { ...stack().addresses };
      missing.forEach((server, at) => {
        addresses[server] = `${server === 'elasticsearch' ? 'http://' : ''}127.0.0.1:${ports[at]}`;
      });
      const contract = await openLiveContract({ flags: { ...stackSettings({ addresses }, name), 'source.rate': 100 } });
      opened.push(contract);
      const { ask } = contract;
      await ask('pipeline.start', {});

      const downParts = async (): Promise<Part[]> =>
        (await ask('status.read', {})).parts.flatMap(({ part, state }) => (state === 'down' ? [part] : []));
      const expected = missing.map((server) => PART_OF[server]);
      await expect.poll(downParts, PATIENCE).toEqual(expect.arrayContaining(expected));
      expect(await downParts()).toHaveLength(missing.length);
      const { state, parts } = await ask('status.read', {});
      expect(state).toBe('running');
      for (const [at, server] of missing.entries()) {
        expect(parts.find(({ part }) => part === PART_OF[server])).toMatchObject({
          name: NAME_OF[server],
          error: { message: expect.stringContaining(String(ports[at])), hint: expect.stringContaining('Services') },
        });
      }

      for (const [at, server] of missing.entries()) {
        opened.push(await startSlowProxy(target(server), ports[at]));
      }
      await expect.poll(downParts, PATIENCE).toEqual([]);
      await expect.poll(async () => (await ask('status.read', {})).counts.committed, PATIENCE).toBeGreaterThan(200);
      expect(await countInElasticsearch(stack().addresses.elasticsearch, name)).toBeGreaterThan(0);
      await ask('pipeline.stop', {});
    });

    it('is closed at once where no server ever came', async () => {
      const [kafka, elasticsearch, cassandra] = await freePorts(3);
      const addresses = {
        kafka: `127.0.0.1:${kafka}`,
        elasticsearch: `http://127.0.0.1:${elasticsearch}`,
        cassandra: `127.0.0.1:${cassandra}`,
      };
      const contract = await openLiveContract({ flags: stackSettings({ addresses }, 'never') });
      await contract.ask('pipeline.start', {});
      await contract.ask('pipeline.stop', {});
      expect((await contract.ask('status.read', {})).state).toBe('stopped');
      await contract.dispose();
    });
  });
}
