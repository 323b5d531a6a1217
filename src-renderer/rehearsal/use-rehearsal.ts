import { useCallback } from 'react';
import type { Fault } from '#shared/contract/rehearsal.ts';
import { useClient } from '../client/client-context.ts';
import { useConsole } from '../state/console-store.ts';

interface RehearsalSwitches {
  play(fault: Fault, seconds: number): Promise<void>;
  heal(fault: Fault): Promise<void>;
}

/** Plays and heals faults; a refusal ends in the notice. What is on comes back by `status`. */
export function useRehearsal(): RehearsalSwitches {
  const client = useClient();
  const play = useCallback(
    async (fault: Fault, seconds: number) => {
      const result = await client.request('rehearsal.start', { fault, seconds });
      useConsole.setState({ notice: result.ok ? null : result.error });
    },
    [client],
  );
  const heal = useCallback(
    async (fault: Fault) => {
      const result = await client.request('rehearsal.end', { fault });
      useConsole.setState({ notice: result.ok ? null : result.error });
    },
    [client],
  );
  return { play, heal };
}

/** Whole seconds until `untilMs`, by the engine's clock; at least 1, as what is on has not healed yet. */
export function secondsLeft(untilMs: number, nowMs: number): number {
  return Math.max(1, Math.ceil((untilMs - nowMs) / 1_000));
}
