import { useCallback } from 'react';
import type { SimulatorChange } from '#shared/domain/simulation.ts';
import { useClient } from '../../client/client-context.ts';
import { useConsole } from '../../state/console-store.ts';

/** Changes the simulator; a refusal ends in the notice, and what it took comes back by `status`. */
export function useSimulatorChange(): (change: SimulatorChange) => Promise<void> {
  const client = useClient();
  return useCallback(
    async (change) => {
      const result = await client.request('simulator.change', change);
      useConsole.setState({ notice: result.ok ? null : result.error });
      if (!result.ok) return;
      useConsole.setState(({ status }) =>
        status === null ? {} : { status: { ...status, source: { ...status.source, simulator: result.data } } },
      );
    },
    [client],
  );
}
