import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { LatencyWindow } from '#engine/observe/latency.ts';
import type { LatencySummary } from '#shared/contract/status.ts';
import { type Composition, compose } from '../../../src-main/compose.ts';
import { loadSettings } from '../../../src-main/settings/load-settings.ts';
import { systemClock } from '../../../src-main/system-clock.ts';
import type { StackAddresses } from '../../stack/start-stack.ts';
import { stackSettings } from '../../support/stack-settings.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { type Measured, measured } from './measured.ts';

const POLL_MS = 20;
/** Group joined, connections open, code compiled. */
export const WARM_UP_MS = 10_000;
export const MEASURED_MS = 20_000;

async function withProgram<T>(
  addresses: StackAddresses,
  name: string,
  flags: Readonly<Record<string, unknown>>,
  produce: boolean,
  work: (composition: Composition) => Promise<T>,
): Promise<T> {
  const folder = temporaryFolder();
  const settings = loadSettings({
    flags: { data: folder.path, ...stackSettings({ addresses }, name), ...flags },
    env: {},
  });
  const composition = await compose(settings, { mode: 'own', what: 'a bench', produce });
  try {
    return await work(composition);
  } finally {
    await composition.close();
    folder.dispose();
  }
}

/** Everything that is in the topic, through the analysis into both stores, with nothing else going on. */
export function drain(addresses: StackAddresses, name: string, count: number): Promise<Measured> {
  return withProgram(addresses, name, {}, false, async ({ engine }) => {
    const { promise: assigned, resolve } = Promise.withResolvers<void>();
    const stopListening = engine.facts.on('assigned', () => resolve());
    await engine.start();
    await assigned;
    stopListening();
    const result = await measured(count, async () => {
      while (engine.status().counts.committed < count) await delay(POLL_MS);
    });
    await engine.stop();
    return result;
  });
}

/** From the producer's clock to the consumer's, at a steady rate. */
export function latency(addresses: StackAddresses, name: string, rate: number): Promise<LatencySummary> {
  return withProgram(addresses, name, { 'source.rate': rate }, true, async ({ engine }) => {
    const window = new LatencyWindow();
    await engine.start();
    await once(AbortSignal.timeout(WARM_UP_MS), 'abort');
    const stopListening = engine.facts.on('consumed', ({ tweets, atMs }) => {
      for (const { producedMs } of tweets) if (producedMs !== null) window.record(atMs - producedMs, atMs);
    });
    await once(AbortSignal.timeout(MEASURED_MS), 'abort');
    stopListening();
    const summary = window.summary(systemClock.nowMs());
    await engine.stop();
    return summary;
  });
}
