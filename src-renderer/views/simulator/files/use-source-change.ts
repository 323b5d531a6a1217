import { useState } from 'react';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { TO_SIMULATOR, withoutFixed } from '#shared/settings/source-change.ts';
import { useClient } from '../../../client/client-context.ts';
import { useActions } from '../../../state/actions.ts';
import { useConsole } from '../../../state/console-store.ts';

/** It drains first. */
const CHANGE_TIMEOUT_MS = 120_000;

export type FilePaceName = 'max' | 'recorded' | '10' | '100' | '1000';

/** Makes a file the source of the profile in use, or the simulator again; what stood still starts with a file. */
export function useSourceChange() {
  const client = useClient();
  const { start } = useActions();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorShape | null>(null);
  const change = async (values: Readonly<Record<string, string | null>>): Promise<boolean> => {
    setBusy(true);
    const preview = await client.request('settings.preview', { values: { ...values } });
    const wished = withoutFixed(values, preview.ok ? preview.data.problems : {});
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
  const simulate = () => change(TO_SIMULATOR);
  return { isBusy, error, replay, simulate };
}
