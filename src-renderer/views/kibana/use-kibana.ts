import { useState } from 'react';
import type { KibanaLook, KibanaReport } from '#shared/contract/kibana.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { useClient } from '../../client/client-context.ts';
import { usePolled } from '../../client/use-polled.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useRoute } from '../../frame/use-route.ts';
import { RANGES, rangeOf } from '../insights/time-range.ts';

const LOOK_INTERVAL_MS = 3_000;
const IMPORT_TIMEOUT_MS = 60_000;

export interface KibanaLink {
  readonly report: KibanaReport | null;
  readonly error: ErrorShape | null;
  readonly isImporting: boolean;
  /** Why the last import that was asked for failed. */
  readonly importError: ErrorShape | null;
  readonly lookAgain: () => void;
  readonly importDashboard: () => Promise<void>;
}

/** Kibana as the engine sees it now, for the range and the filter of this view. */
export function useKibana(): KibanaLink {
  const client = useClient();
  const look = useLook();
  const { data, error, refresh } = usePolled('kibana.read', look, LOOK_INTERVAL_MS);
  const [importing, setImporting] = useState<{ readonly is: boolean; readonly error: ErrorShape | null }>({
    is: false,
    error: null,
  });
  const importDashboard = async () => {
    setImporting({ is: true, error: null });
    const result = await client.request('kibana.import', look, IMPORT_TIMEOUT_MS);
    setImporting({ is: false, error: result.ok ? null : result.error });
    await refresh();
  };
  return {
    report: data,
    error,
    isImporting: importing.is || data?.state === 'importing',
    importError: importing.error,
    lookAgain: () => void refresh(),
    importDashboard,
  };
}

function useLook(): KibanaLook {
  const [filter] = useFilter();
  const lastMs = useRoute(({ params }) => RANGES[rangeOf(params.range)]);
  const isOwn = filter.fromMs !== undefined || filter.toMs !== undefined;
  return lastMs === null || isOwn ? { filter } : { filter, lastMs };
}
