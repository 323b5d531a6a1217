import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import type { RebuildReport } from '#engine/ports/index-rebuild.ts';
import type { Stack } from '../../stack/start-stack.ts';
import { countInElasticsearch } from '../../support/independent-ids.ts';
import { lastJson, runTweetscope, startTweetscope } from '../../support/run-tweetscope.ts';
import { stackSettings } from '../../support/stack-settings.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { WatchedRun } from '../../support/watched-run.ts';

const OLDER = { _meta: { tweetscope: 0 } };
const STORED = 15_000;

/** A change of the mapping on the real index, interrupted and gone on with. */
export function reindexing(stack: () => Stack): void {
  describe('tweetscope reindex', () => {
    const folder = temporaryFolder();
    afterAll(() => folder.dispose());
    const argsOf = (name: string, ...more: string[]) => {
      const settings = Object.entries(stackSettings(stack(), name));
      const sets = settings.flatMap(([path, value]) => ['--set', `${path}=${value}`]);
      return ['--data', join(folder.path, name), ...sets, ...more];
    };
    const at = (path: string) => `${stack().addresses.elasticsearch}/${path}`;
    const putMapping = (index: string, mapping: object) =>
      fetch(at(`${index}/_mapping`), {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(mapping),
      });
    const indicesOf = async (
      name: string,
    ): Promise<Record<string, { settings: { index: { number_of_shards: string } } }>> =>
      (await fetch(at(`${name}*`))).json() as never;
    const reindex = async (name: string, ...more: string[]) => {
      const finished = await runTweetscope(['reindex', ...argsOf(name), '--json', ...more]);
      expect(finished, finished.stderr).toMatchObject({ code: 0 });
      return lastJson<RebuildReport>(finished);
    };

    it('goes on where it was interrupted, can be discarded, and does nothing where nothing has changed', async () => {
      const name = 'interrupted';
      const filled = await runTweetscope([
        'run',
        ...argsOf(name),
        '--rate',
        'max',
        '--count',
        String(STORED),
        '--json',
      ]);
      expect(filled, filled.stderr).toMatchObject({ code: 0 });
      expect(await reindex(name)).toMatchObject({ outcome: 'current', copied: 0 });
      expect((await putMapping(name, OLDER)).status).toBe(200);

      await interrupted(name);
      expect(Object.keys(await indicesOf(name))).toEqual([name, `${name}-2`]);
      expect(await countInElasticsearch(stack().addresses.elasticsearch, name)).toBe(STORED);
      const discarded = await runTweetscope(['reindex', ...argsOf(name), '--discard', '--json']);
      expect(lastJson(discarded)).toEqual({ removed: `${name}-2` });

      await interrupted(name);
      const changed = await tamper(name);
      const refused = await runTweetscope(['reindex', ...argsOf(name)]);
      expect(refused).toMatchObject({
        code: 1,
        stderr: expect.stringContaining(`${changed} has another text, like_count`),
      });
      expect(Object.keys(await indicesOf(name))).toEqual([name, `${name}-2`]);
      await runTweetscope(['reindex', ...argsOf(name), '--discard']);

      await interrupted(name);
      const rebuilt = { outcome: 'rebuilt', to: `${name}-2`, wasContinued: true, compared: STORED };
      expect(await reindex(name)).toMatchObject(rebuilt);
      expect(Object.keys(await indicesOf(name))).toEqual([`${name}-2`]);
      expect(await countInElasticsearch(stack().addresses.elasticsearch, name)).toBe(STORED);
    });

    it('copies while tweets are written: every one of the topic is in the new index', async () => {
      const name = 'moved';
      const run = await WatchedRun.start(stack(), name, { 'source.rate': 300 });
      try {
        expect((await putMapping(name, OLDER)).status).toBe(200);
        const before = run.counts.indexed;
        expect(await reindex(name)).toMatchObject({ outcome: 'rebuilt', to: `${name}-2` });
        expect(run.counts.indexed).toBeGreaterThan(before);
        await run.untilCommitted(run.counts.committed + 500);
        expect(Object.keys(await indicesOf(name))).toEqual([`${name}-2`]);
        await run.expectNothingLostOrDoubled();
      } finally {
        await run.close();
      }
    });

    /** One tweet of the new index says something else, and claims to be of a later version than any. @returns its id */
    async function tamper(name: string): Promise<string> {
      const found = await fetch(at(`${name}-2/_search?size=1`));
      const { hits } = (await found.json()) as { hits: { hits: { _id: string; _source: object }[] } };
      const [{ _id, _source } = { _id: '', _source: {} }] = hits.hits;
      const response = await fetch(
        at(`${name}-2/_doc/${_id}?version=${Number.MAX_SAFE_INTEGER}&version_type=external`),
        {
          method: 'PUT',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ ..._source, text: 'something else', like_count: -1 }),
        },
      );
      expect(response.status).toBe(200);
      return _id;
    }

    /** Ctrl+C as soon as some are copied. */
    async function interrupted(name: string): Promise<void> {
      const { process, finished } = startTweetscope(['reindex', ...argsOf(name)]);
      const some = () => countInElasticsearch(stack().addresses.elasticsearch, `${name}-2`);
      while (process.exitCode === null && (await some()) === 0) await delay(20);
      process.kill('SIGINT');
      expect(await finished).toMatchObject({ code: 1, stderr: expect.stringContaining('goes on from here') });
    }
  });
}
