import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ExportDesk } from '../../../src-main/reports/export-desk.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { sessionOf } from '../../support/session-samples.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let folder: ReturnType<typeof temporaryFolder>;
let clock: FakeClock;
let desk: ExportDesk;
let release: () => void;

const WISH = { session: sessionOf(), format: 'csv', language: 'en', filter: {} } as const;

beforeEach(() => {
  folder = temporaryFolder();
  clock = new FakeClock();
  const { promise, resolve } = Promise.withResolvers<void>();
  release = resolve;
  desk = new ExportDesk({
    clock,
    folder: join(folder.path, 'exports'),
    tools: {
      stores: {
        archive: {
          readDay: async () => {
            await promise;
            return { tweets: [], cursor: null };
          },
        },
        index: { search: () => Promise.reject(new Error('not asked')) },
      },
      printer: { print: () => Promise.reject(new Error('not asked')) },
    },
  });
});
afterEach(async () => {
  release();
  await desk.close();
  folder.dispose();
});

async function untilEnded(exportId: string) {
  while (desk.read(exportId).state === 'writing') await new Promise((resolve) => setImmediate(resolve));
  return desk.read(exportId);
}

it('gives a file when it is done, and forgets it after an hour', async () => {
  const { exportId, state, tweets } = desk.start(WISH);
  expect({ state, tweets }).toEqual({ state: 'writing', tweets: { written: 0, atMost: 20_000 } });
  expect(desk.file(exportId)).toBeNull();
  release();
  expect(await untilEnded(exportId)).toMatchObject({
    state: 'done',
    fileName: 'tweetscope-20260126-233000-k3x9-tweets.csv',
  });
  const file = desk.file(exportId);
  expect(readFileSync(file?.path ?? '', 'utf8')).toContain('tweet_id');
  await clock.advance(3_600_001);
  expect(() => desk.read(exportId)).toThrow(/no such export/);
});

it('cancels, and leaves nothing behind', async () => {
  const { exportId } = desk.start(WISH);
  const cancelled = desk.cancel(exportId);
  release();
  expect(await cancelled).toMatchObject({ state: 'cancelled', error: null });
  expect(desk.file(exportId)).toBeNull();
});

it('tells why one failed', async () => {
  const { exportId } = desk.start({ ...WISH, format: 'pdf' });
  expect(await untilEnded(exportId)).toMatchObject({ state: 'failed', error: { code: 'EXPORT_FAILED' } });
});

it('writes four at once and no more, and removes everything when it closes', async () => {
  for (let at = 0; at < 4; at++) desk.start(WISH);
  expect(() => desk.start(WISH)).toThrow(/four exports/);
  release();
  await desk.close();
  expect(existsSync(join(folder.path, 'exports'))).toBe(false);
});
