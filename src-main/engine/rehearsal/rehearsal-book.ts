import type { Fault, Rehearsal } from '#shared/contract/rehearsal.ts';
import type { EngineStatus } from '#shared/contract/status.ts';
import type { FactBus } from '../observe/facts.ts';

const KEPT = 50;
/** A lag of this many seconds is that of a healthy pipeline. */
const HEALTHY_LAG_S = 1;

/** What was rehearsed, and how the pipeline came back. */
export class RehearsalBook {
  /** Newest first. */
  #rehearsals: readonly Rehearsal[] = [];
  #nextId = 1;
  readonly #stopListening: () => void;

  constructor(facts: FactBus) {
    this.#stopListening = facts.on('deadLettered', ({ casualties }) => {
      this.#change((one) =>
        one.recoveredAtMs === null ? { ...one, deadLettered: one.deadLettered + casualties.length } : one,
      );
    });
  }

  all(): readonly Rehearsal[] {
    return this.#rehearsals;
  }

  active(): readonly Rehearsal[] {
    return this.#rehearsals.filter(({ healedAtMs }) => healedAtMs === null);
  }

  begin(fault: Fault, nowMs: number, untilMs: number): Rehearsal {
    const rehearsal: Rehearsal = {
      id: this.#nextId++,
      fault,
      startedAtMs: nowMs,
      untilMs,
      healedAtMs: null,
      healedBy: null,
      recoveredAtMs: null,
      peakLag: 0,
      deadLettered: 0,
    };
    this.#rehearsals = [rehearsal, ...this.#rehearsals].slice(0, KEPT);
    return rehearsal;
  }

  /** @returns null where it is not on */
  heal(fault: Fault, nowMs: number, by: NonNullable<Rehearsal['healedBy']>): Rehearsal | null {
    const isOn = (one: Rehearsal) => one.fault === fault && one.healedAtMs === null;
    const id = this.#rehearsals.find(isOn)?.id;
    this.#change((one) => (one.id === id ? { ...one, healedAtMs: nowMs, healedBy: by } : one));
    return this.#rehearsals.find((one) => one.id === id) ?? null;
  }

  /** @returns those the pipeline has just recovered from */
  observe({ nowMs, lag, parts, state }: EngineStatus): readonly Rehearsal[] {
    const isWell = state === 'running' && lag.seconds < HEALTHY_LAG_S && parts.every((part) => part.state !== 'down');
    const recovered: number[] = [];
    this.#change((one) => {
      if (one.recoveredAtMs !== null) return one;
      const seen = { ...one, peakLag: Math.max(one.peakLag, lag.messages) };
      if (one.healedAtMs === null || one.healedAtMs === nowMs || !isWell) return seen;
      recovered.push(one.id);
      return { ...seen, recoveredAtMs: nowMs };
    });
    return this.#rehearsals.filter(({ id }) => recovered.includes(id));
  }

  close(): void {
    this.#stopListening();
  }

  #change(change: (one: Rehearsal) => Rehearsal): void {
    this.#rehearsals = this.#rehearsals.map(change);
  }
}
