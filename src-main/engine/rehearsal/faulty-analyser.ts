import type { Analyser, AnalyserInput, AnalysisOutcome } from '../ports/analyser.ts';
import type { ActiveFaults } from './active-faults.ts';

/** Of the answers of a garbled analyser, every third is of no use. */
const GARBLED_EVERY = 3;

/** The analyser, answering 429 or garbage while such a fault is on. */
export function faultyAnalyser(analyser: Analyser, faults: ActiveFaults): Analyser {
  return {
    name: analyser.name,
    maxBatch: analyser.maxBatch,
    ...(analyser.pace === undefined ? {} : { pace: analyser.pace }),
    health: () => analyser.health(),
    analyse: async (batch: readonly AnalyserInput[], signal: AbortSignal): Promise<readonly AnalysisOutcome[]> => {
      if (faults.has('analyser-busy'))
        throw faults.error('analyser-busy', 'the analyser answers 429 Too Many Requests');
      const outcomes = await analyser.analyse(batch, signal);
      if (!faults.has('analyser-garbled')) return outcomes;
      const error = faults.error('analyser-garbled', 'the answer for this tweet is malformed');
      return outcomes.map((outcome, at) => (at % GARBLED_EVERY === 0 ? { ok: false, error } : outcome));
    },
    close: () => analyser.close(),
  };
}
