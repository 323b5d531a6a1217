import type { Fault } from '#shared/contract/rehearsal.ts';
import type { EngineStatus, Part, PartStatus } from '#shared/contract/status.ts';
import { perSecondOf } from '../../frame/rate-scale.ts';

/** Where a rehearsed fault bites. */
const BITES: Readonly<Partial<Record<Fault, Part>>> = {
  'analyser-busy': 'analyser',
  'analyser-garbled': 'analyser',
  'index-down': 'index',
  'archive-slow': 'archive',
};

export function rehearsedParts({ rehearsals }: EngineStatus): ReadonlySet<Part> {
  return new Set(rehearsals.flatMap(({ fault, healedAtMs }) => (healedAtMs === null ? (BITES[fault] ?? []) : [])));
}

/** Infinite where as much is wished as there can be, or where nobody wishes: a file comes at its own pace. */
export function wishedPerSecond({ source }: EngineStatus): number {
  return perSecondOf(source.simulator?.rate ?? 'max');
}

export interface Limit {
  /** What the part does now. */
  readonly perSecond: number;
  /** null where there is no number for it. */
  readonly wished: number | null;
}

/** Closer than this to the wish is the noise of the measurement. */
const SHORT_OF = 0.95;

/** What a slow part lets through against what is wished; null where it lets through all of it, or what it does is not counted. */
export function limitOf({ part }: PartStatus, status: EngineStatus): Limit | null {
  const { rates } = status;
  if (part !== 'analyser' && part !== 'index' && part !== 'archive') return null;
  const perSecond = { analyser: rates.analysed, index: rates.indexed, archive: rates.archived }[part];
  const wished = wishedPerSecond(status);
  if (perSecond >= wished * SHORT_OF) return null;
  return { perSecond, wished: Number.isFinite(wished) ? wished : null };
}

/** 0–1: how much of the room between the log and the commit waits for this part. */
export function pressureOn({ waiting }: PartStatus, { inFlight }: EngineStatus): number {
  return Math.min(1, waiting / Math.max(1, inFlight.limit));
}

/** 0–1: how far the log has to hold back what the consumer has no room for. */
export function pressureOnConsumer({ parts, inFlight }: EngineStatus): number {
  const waits = parts.some(({ part, waiting }) => part === 'broker' && waiting > 0);
  return waits ? Math.min(1, inFlight.messages / Math.max(1, inFlight.limit)) : 0;
}

/** What holds the rest back: among parts that are down or slow, the one with the most waiting for it. */
export function bottleneckOf({ state, parts }: EngineStatus): Part | null {
  if (state !== 'running') return null;
  const troubled = parts.filter(({ state: one, waiting }) => (one === 'slow' || one === 'down') && waiting > 0);
  return troubled.toSorted((a, b) => b.waiting - a.waiting)[0]?.part ?? null;
}
