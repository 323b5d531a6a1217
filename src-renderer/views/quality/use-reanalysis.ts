import type { Reanalysis } from '#shared/contract/quality.ts';
import type { RequestInput, RequestName } from '#shared/contract/requests.ts';
import { useClient } from '../../client/client-context.ts';
import { usePolled } from '../../client/use-polled.ts';
import { useConsole } from '../../state/console-store.ts';

const POLL_MS = 500;

interface ReanalysisSwitches {
  /** null before the first one. */
  readonly reanalysis: Reanalysis | null;
  start(request: RequestInput<'reanalysis.start'>): Promise<void>;
  cancel(): Promise<void>;
  apply(): Promise<void>;
}

/** The selection that is analysed again, as the engine has it. */
export function useReanalysis(): ReanalysisSwitches {
  const client = useClient();
  const { data, refresh } = usePolled('reanalysis.read', {}, POLL_MS);
  const ask = async <Name extends RequestName>(name: Name, input: RequestInput<Name>) => {
    const result = await client.request(name, input);
    useConsole.setState({ notice: result.ok ? null : result.error });
    await refresh();
  };
  return {
    reanalysis: data,
    start: (request) => ask('reanalysis.start', request),
    cancel: () => ask('reanalysis.cancel', {}),
    apply: () => ask('reanalysis.apply', {}),
  };
}
