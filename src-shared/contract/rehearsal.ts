import { z } from 'zod';

/** What production does to a pipeline, on a button. */
export const FAULTS = [
  'analyser-busy',
  'analyser-garbled',
  'index-down',
  'archive-slow',
  'poison-messages',
  'burst',
] as const;
export type Fault = (typeof FAULTS)[number];

/** What is wrong, as a person would say it. */
export const FAULT_WORDS: Readonly<Record<Fault, string>> = {
  'analyser-busy': 'the analyser answers 429',
  'analyser-garbled': 'a third of the answers are malformed',
  'index-down': 'the search index is down',
  'archive-slow': 'the archive is slow',
  'poison-messages': 'messages that are no tweets arrive',
  burst: 'ten times as many tweets arrive',
};

export const LONGEST_REHEARSAL_S = 300;

/** One fault, from its beginning to the pipeline's recovery. Times in ms since the epoch. */
export interface Rehearsal {
  /** Grows by one; no two rehearsals of an engine share it. */
  readonly id: number;
  readonly fault: Fault;
  readonly startedAtMs: number;
  /** When it heals by itself. */
  readonly untilMs: number;
  /** When it healed; null while it is on. */
  readonly healedAtMs: number | null;
  /** `time`, `hand`, or `stop` where the pipeline stopped first; null while it is on. */
  readonly healedBy: 'time' | 'hand' | 'stop' | null;
  /** When no part was down any more and the lag was back at where it began; null until then. */
  readonly recoveredAtMs: number | null;
  /** Most messages that were behind, from the beginning to the recovery. */
  readonly peakLag: number;
  /** Messages that went to the dead letters meanwhile. */
  readonly deadLettered: number;
}

export interface RehearsalReport {
  /** Why faults can't be rehearsed here, in words; null where they can. */
  readonly refusal: string | null;
  /** Newest first, at most 50. */
  readonly rehearsals: readonly Rehearsal[];
}

export const rehearsalStartSchema = z.strictObject({
  fault: z.enum(FAULTS),
  seconds: z.number().int().min(1).max(LONGEST_REHEARSAL_S).default(10),
});

export const rehearsalEndSchema = z.strictObject({ fault: z.enum(FAULTS) });
