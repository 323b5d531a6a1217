import { useState } from 'react';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { useClient } from '../../../client/client-context.ts';
import type { ContractClient } from '../../../client/contract-client.ts';
import { useActions } from '../../../state/actions.ts';
import { useConsole } from '../../../state/console-store.ts';

/** It drains first. */
const CHANGE_TIMEOUT_MS = 120_000;

export type FilePaceName = 'max' | 'recorded' | '10' | '100' | '1000';

type Values = Readonly<Record<string, unknown>>;

/** A rate that a flag gives stays the rate of whatever is the source; a source that a flag gives is refused as it is. */
async function withoutFixed(client: ContractClient, values: Values): Promise<Record<string, unknown>> {
  const preview = await client.request('settings.preview', { values: { ...values } });
  const problems = preview.ok ? preview.data.problems : {};
  const isFixed = (path: string) => path !== 'source.kind' && problems[path]?.code === 'SETTING_FIXED';
  return Object.fromEntries(Object.entries(values).filter(([path]) => !isFixed(path)));
}

/** Makes a file the source of the profile in use, or the simulator again; what stood still starts with a file. */
export function useSourceChange() {
  const client = useClient();
  const { start } = useActions();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorShape | null>(null);
  const change = async (values: Values): Promise<boolean> => {
    setBusy(true);
    const wished = await withoutFixed(client, values);
    const result = await client.request('settings.change', { values: wished }, CHANGE_TIMEOUT_MS);
    setBusy(false);
    setError(result.ok ? null : result.error);
    return result.ok;
  };
  const replay = async (path: string, format: string, pace: FilePaceName): Promise<boolean> => {
    const wasStopped = useConsole.getState().status?.startedAtMs === null;
    const isDone = await change({ 'source.kind': path, 'source.format': format, 'source.rate': pace });
    if (isDone && wasStopped) await start();
    return isDone;
  };
  const simulate = () => change({ 'source.kind': null, 'source.format': null, 'source.rate': null });
  return { isBusy, error, replay, simulate };
}
