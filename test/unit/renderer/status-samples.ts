import type { EngineStatus } from '#shared/contract/status.ts';
import { ScriptedFlow } from '../../support/scripted-flow.ts';

const NOW_MS = Date.UTC(2026, 0, 26, 23, 30);

/** A running pipeline at its natural pace, with what a test changes. */
export function sampleStatus(change: Partial<EngineStatus> = {}): EngineStatus {
  const flow = new ScriptedFlow('natural', NOW_MS);
  flow.moveTo('running', NOW_MS);
  return { ...flow.status(NOW_MS), ...change };
}
