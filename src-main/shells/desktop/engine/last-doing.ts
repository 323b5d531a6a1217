import type { EngineStatus } from '#shared/contract/status.ts';
import type { Settings } from '#shared/settings/settings.ts';
import type { EngineOrder } from './engine-protocol.ts';

/** What an engine that is started again should go on with: what the last one did, as far as it told. */
export function nextOrder(settings: Settings, last: EngineStatus | null): EngineOrder {
  if (last === null) return { settingsJson: JSON.stringify(settings), begin: 'run' };
  const { simulator } = last.source;
  const next: Settings =
    simulator === null
      ? settings
      : {
          ...settings,
          source: { ...settings.source, rate: simulator.rate },
          simulator: { ...settings.simulator, scenario: simulator.scenario },
        };
  return { settingsJson: JSON.stringify(next), begin: beginningOf(last) };
}

function beginningOf({ state }: EngineStatus): EngineOrder['begin'] {
  if (state === 'paused') return 'pause';
  return state === 'stopped' || state === 'draining' ? 'wait' : 'run';
}
