import { readdirSync } from 'node:fs';
import os from 'node:os';
import type { EngineStatus } from '#shared/contract/status.ts';
import { SETTINGS, type Setting } from '#shared/settings/declaration.ts';
import type { Settings } from '#shared/settings/settings.ts';

interface Known {
  readonly version: string;
  readonly versions: Readonly<Record<string, string | undefined>>;
  readonly settings: Settings;
  readonly status: EngineStatus | null;
  readonly engine: string;
  readonly crashFolder: string;
  readonly log: string;
}

/** Everything one would ask for first, as a text to paste. Secrets are left out by name; the caller redacts the rest. */
export function diagnosticsOf({ version, versions, settings, status, engine, crashFolder, log }: Known): string {
  const declared: readonly [string, Setting][] = Object.entries(SETTINGS);
  const settingAt = (path: string) => path.split('.').reduce<unknown>((group, name) => Object(group)[name], settings);
  const lines = declared.map(([path, { secret }]) => {
    const value = settingAt(path);
    const isGiven = value !== '' && value !== undefined && value !== null;
    if (secret) return `  ${path} is ${isGiven ? 'set' : 'not set'}`;
    return `  ${path} = ${JSON.stringify(value)}`;
  });
  return [
    `Tweetscope ${version}`,
    `System: ${os.type()} ${os.release()} ${os.arch()}, ${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 20)} MiB`,
    `Electron ${versions.electron}, Chromium ${versions.chrome}, Node ${versions.node}`,
    `Engine: ${engine}`,
    `Pipeline: ${status === null ? 'unknown' : status.state}`,
    ...(status?.parts ?? []).map(({ name, state, error }) => `  ${name}: ${state}${error ? ` (${error.code})` : ''}`),
    'Settings:',
    ...lines,
    `Crashes kept: ${crashNames(crashFolder).join(', ') || 'none'}`,
    'Log:',
    log,
  ].join('\n');
}

function crashNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort().slice(-5);
  } catch {
    return [];
  }
}
