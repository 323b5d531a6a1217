import { useCallback, useEffect, useState } from 'react';
import type { RequestInput } from '#shared/contract/requests.ts';
import type { Result } from '#shared/contract/result.ts';
import type { ChangePreview, SettingDescription, SettingsReport } from '#shared/contract/settings.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { useClient } from '../../client/client-context.ts';
import type { ContractClient } from '../../client/contract-client.ts';
import { useConsole } from '../../state/console-store.ts';
import { draftedPaths, useDraft } from './draft.ts';

/** A change drains the pipeline first, and tries the servers of the new settings before that. */
export const CHANGE_TIMEOUT_MS = 120_000;
const PREVIEW_AFTER_MS = 200;

export interface SettingsState {
  readonly descriptions: readonly SettingDescription[];
  /** null until it came. */
  readonly report: SettingsReport | null;
  readonly error: ErrorShape | null;
  readonly isBusy: boolean;
  /** Sends a request that answers with the settings as they are then. @returns its error, null where all is well */
  readonly send: (ask: (client: ContractClient) => Promise<Result<SettingsReport>>) => Promise<ErrorShape | null>;
}

/** The settings as they are kept, read again whenever the profile of the engine changes. */
export function useSettings(): SettingsState {
  const client = useClient();
  const isOpen = useConsole((store) => store.link.state === 'open');
  const profile = useConsole((store) => store.status?.profile ?? null);
  const [descriptions, setDescriptions] = useState<readonly SettingDescription[]>([]);
  const [report, setReport] = useState<SettingsReport | null>(null);
  const [error, setError] = useState<ErrorShape | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    if (!isOpen || profile === null) return;
    let isCurrent = true;
    void Promise.all([client.request('settings.describe', {}), client.request('settings.read', {})]).then(
      ([described, read]) => {
        if (!isCurrent) return;
        if (described.ok) setDescriptions(described.data);
        if (read.ok) setReport(read.data);
        setError(described.ok ? (read.ok ? null : read.error) : described.error);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [client, isOpen, profile]);
  const send = useCallback<SettingsState['send']>(
    async (ask) => {
      setBusy(true);
      const result = await ask(client);
      setBusy(false);
      if (result.ok) setReport(result.data);
      return result.ok ? null : result.error;
    },
    [client],
  );
  return { descriptions, report, error, isBusy, send };
}

/** What the drafted changes would do, asked again a moment after each. */
export function usePreview(): ChangePreview | null {
  const client = useClient();
  const draft = useDraft();
  const [preview, setPreview] = useState<ChangePreview | null>(null);
  useEffect(() => {
    if (draftedPaths(draft).length === 0) {
      setPreview(null);
      return;
    }
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const input: RequestInput<'settings.preview'> = { values: { ...draft.values }, secrets: { ...draft.secrets } };
      const result = await client.request('settings.preview', input);
      if (isCurrent && result.ok) setPreview(result.data);
    }, PREVIEW_AFTER_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [client, draft]);
  return preview;
}
