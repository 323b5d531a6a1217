import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { TOPIC_RAW } from '#shared/domain/headers.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { SqliteBroker } from '../../src-main/adapters/embedded/log/sqlite-broker.ts';
import { systemClock } from '../../src-main/system-clock.ts';
import { lastJson, runTweetscope, startTweetscope } from '../support/run-tweetscope.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const KILLS = 30;
const LONGEST_LIFE_MS = 500;
const POLL_MS = 20;
/** Another seed each time, printed with a failure; TWEETSCOPE_CRASH_SEED runs one again. */
const seed = Number(process.env.TWEETSCOPE_CRASH_SEED ?? Date.now() % 1_000_000);
const folder = temporaryFolder();
afterAll(() => folder.dispose());

interface Reconciliation {
  readonly accepted: number;
  readonly agrees: boolean;
}

/** As another process would read it; 0 where the kill came before there was a topic. */
async function highWatermark(): Promise<number> {
  let broker: SqliteBroker | null = null;
  try {
    broker = await SqliteBroker.open({ directory: folder.path, clock: systemClock, readOnly: true });
    const partitions = await broker.watermarks(TOPIC_RAW);
    return partitions.reduce((sum, partition) => sum + partition.highWatermark, 0);
  } catch (thrown) {
    if (TweetscopeError.from(thrown).code !== 'TOPIC_UNKNOWN') throw thrown;
    return 0;
  } finally {
    await broker?.close();
  }
}

/** Resolves when it has the data folder, or was gone before. */
async function hasOpened(child: ChildProcess): Promise<void> {
  const owner = join(folder.path, 'owner.json');
  const isOwner = () => existsSync(owner) && readFileSync(owner, 'utf8').includes(`"pid":${child.pid},`);
  while (child.exitCode === null && !isOwner()) await delay(POLL_MS);
}

it(`loses nothing and doubles nothing through ${KILLS} kills (seed ${seed})`, async () => {
  const random = seededRandom(seed);
  let accepted = 0;
  let killsThatMattered = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const rate = ['300', '3000', 'max'][Math.floor(random() * 3)] ?? 'max';
    const { process, finished } = startTweetscope(['run', '--data', folder.path, '--rate', rate]);
    await hasOpened(process);
    // A third of them while its parts open, the others while tweets flow, however slow the machine is.
    while (kill % 3 > 0 && process.exitCode === null && (await highWatermark()) === accepted) await delay(POLL_MS);
    await delay(random() * LONGEST_LIFE_MS);
    process.kill('SIGKILL');
    expect((await finished).signal).toBe('SIGKILL');
    const high = await highWatermark();
    if (high > accepted) killsThatMattered += 1;
    expect(high).toBeGreaterThanOrEqual(accepted);
    accepted = high;
  }
  expect(killsThatMattered).toBeGreaterThan(KILLS / 2);

  const rest = await runTweetscope(['run', '--data', folder.path, '--count', '0', '--json']);
  expect(rest.stderr).toBe('');
  expect(rest.code).toBe(0);
  const checked = await runTweetscope(['reconcile', '--data', folder.path, '--json']);
  expect(lastJson<Reconciliation>(checked)).toMatchObject({ agrees: true, accepted });
  expect(checked.code).toBe(0);
});
