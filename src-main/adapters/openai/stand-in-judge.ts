import type { Analyser, AnalyserInput, AnalysisOutcome } from '#engine/ports/analyser.ts';
import { asFallback } from '#shared/domain/analysis.ts';

/** The analyser that judges in the model's place, opened when first needed; what it says is marked. */
export class StandInJudge {
  readonly #open: () => Promise<Analyser>;
  #analyser: Promise<Analyser> | null = null;

  constructor(open: () => Promise<Analyser>) {
    this.#open = open;
  }

  async judge(batch: readonly AnalyserInput[], signal: AbortSignal): Promise<readonly AnalysisOutcome[]> {
    this.#analyser ??= this.#open().catch((thrown) => {
      this.#analyser = null;
      throw thrown;
    });
    const outcomes = await (await this.#analyser).analyse(batch, signal);
    return outcomes.map((outcome) => {
      if (!outcome.ok) return outcome;
      return { ok: true, analysis: { ...outcome.analysis, model: asFallback(outcome.analysis.model) } };
    });
  }

  async close(): Promise<void> {
    await (await this.#analyser?.catch(() => null))?.close();
  }
}
