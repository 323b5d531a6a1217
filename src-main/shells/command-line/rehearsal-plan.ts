import { InvalidArgumentError } from 'commander';
import type { Engine } from '#engine/engine.ts';
import { FAULTS, type Fault, LONGEST_REHEARSAL_S } from '#shared/contract/rehearsal.ts';
import { duration } from './arguments.ts';

/** A fault to play, `afterMs` from the start. */
export interface PlannedFault {
  readonly fault: Fault;
  readonly afterMs: number;
  readonly seconds: number;
}

const AFTER_MS = 5_000;
const LASTS_MS = 10_000;

/** `index-down`, `index-down@30s` (from the start), `index-down@30s:10s` (for so long). */
export function plannedFault(text: string): PlannedFault {
  const [, name, after, lasts] = /^([a-z-]+)(?:@([^:]+))?(?::(.+))?$/.exec(text) ?? [];
  const fault = FAULTS.find((known) => known === name);
  if (fault === undefined) {
    throw new InvalidArgumentError(`Give one of ${FAULTS.join(', ')}, with a start and a length: index-down@30s:10s.`);
  }
  const seconds = Math.ceil((lasts === undefined ? LASTS_MS : duration(lasts)) / 1_000);
  if (seconds > LONGEST_REHEARSAL_S) throw new InvalidArgumentError(`A fault lasts ${LONGEST_REHEARSAL_S}s at most.`);
  return { fault, afterMs: after === undefined ? AFTER_MS : duration(after), seconds };
}

export const plannedFaults = (text: string, before: readonly PlannedFault[] = []): readonly PlannedFault[] => [
  ...before,
  plannedFault(text),
];

/** Plays the plan on a running engine. @returns call it to play no more of it */
export function playFaults(
  engine: Pick<Engine, 'startRehearsal'>,
  plan: readonly PlannedFault[],
  onRefused: (error: unknown) => void,
): () => void {
  const timers = plan.map(({ fault, afterMs, seconds }) =>
    setTimeout(() => {
      try {
        engine.startRehearsal(fault, seconds);
      } catch (thrown) {
        onRefused(thrown);
      }
    }, afterMs),
  );
  return () => timers.forEach(clearTimeout);
}
