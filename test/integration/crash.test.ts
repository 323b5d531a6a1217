import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { lastJson, runTweetscope, startTweetscope } from '../support/run-tweetscope.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const KILLS = 30;
/** Another seed each time, printed with a failure; TWEETSCOPE_CRASH_SEED runs one again. */
const seed = Number(process.env.TWEETSCOPE_CRASH_SEED ?? Date.now() % 1_000_000);
const folder = temporaryFolder();
afterAll(() => folder.dispose());

interface Reconciliation {
  readonly accepted: number;
  readonly agrees: boolean;
}

it(`loses nothing and doubles nothing through ${KILLS} kills (seed ${seed})`, async () => {
  const random = seededRandom(seed);
  let accepted = 0;
  let killsThatMattered = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const rate = ['300', '3000', 'max'][Math.floor(random() * 3)] ?? 'max';
    const { process, finished } = startTweetscope(['run', '--data', folder.path, '--rate', rate]);
    await delay(350 + random() * 900);
    process.kill('SIGKILL');
    expect((await finished).signal).toBe('SIGKILL');
    const lag = await runTweetscope(['lag', '--data', folder.path, '--json']);
    if (lag.code !== 0) continue;
    const partitions = lastJson<{ partitions: { highWatermark: number; lag: number }[] }>(lag).partitions;
    const high = partitions.reduce((sum, { highWatermark }) => sum + highWatermark, 0);
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
