import { mkdirSync } from 'node:fs';
import type { Analyser } from '#engine/ports/analyser.ts';
import type { Reanalyse } from '#shared/contract/quality.ts';
import type { Settings } from '#shared/settings/settings.ts';
import { OfflineAnalyser } from './adapters/offline/offline-analyser.ts';
import { openSecretStore } from './open-secret-store.ts';
import { bounded } from './settings/bounded.ts';
import { fillSecrets } from './settings/fill-secrets.ts';
import { systemClock } from './system-clock.ts';

interface Place {
  readonly directory: string;
  readonly readOnly: boolean;
}

/** The analyser alone, for those who need no pipeline. Shares the answers in the data folder with one that runs. */
export async function openAnalyser(given: Settings): Promise<Analyser> {
  if (given.analyser.kind === 'offline') return OfflineAnalyser.open();
  const secrets = openSecretStore(given, process.env);
  try {
    const settings = await fillSecrets(given, secrets);
    mkdirSync(settings.data, { recursive: true });
    return await openAnalyserAt(settings, { directory: settings.data, readOnly: false });
  } finally {
    await secrets.close();
  }
}

/**
 * For tweets analysed again beside the pipeline. What costs money is not opened twice: its budget and limits are one.
 * @param present the pipeline's own
 */
export async function openOtherAnalyser(
  { analyser }: Settings,
  which: Reanalyse['analyser'],
  present: Analyser,
): Promise<Analyser> {
  if (which === 'offline' || analyser.kind === 'offline') return OfflineAnalyser.open();
  return {
    name: present.name,
    maxBatch: present.maxBatch,
    health: () => present.health(),
    analyse: (batch, signal) => present.analyse(batch, signal),
    close: async () => undefined,
  };
}

/** What the settings ask for. @param settings with their secrets */
export async function openAnalyserAt({ analyser, openai }: Settings, place: Place): Promise<Analyser> {
  if (analyser.kind === 'offline') return OfflineAnalyser.open();
  const { OpenAiAnalyser } = await import('./adapters/openai/openai-analyser.ts');
  const bounds = {
    requestsPerMinute: bounded(openai.requestsPerMinute),
    tokensPerMinute: bounded(openai.tokensPerMinute),
    budgetPerSessionUsd: bounded(openai.budgetPerSessionUsd),
    budgetPerMinuteUsd: bounded(openai.budgetPerMinuteUsd),
  };
  const ports = { clock: systemClock, random: Math.random, openFallback: () => OfflineAnalyser.open() };
  return new OpenAiAnalyser({ ...openai, ...bounds, ...place }, ports);
}
