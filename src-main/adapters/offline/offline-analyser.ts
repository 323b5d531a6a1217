import type { Analyser, AnalyserInput, AnalysisOutcome } from '#engine/ports/analyser.ts';
import type { Health } from '#engine/ports/health.ts';
import type { Explanation } from '#shared/domain/explanation.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { WorkerClient } from '../worker/worker-client.ts';
import type { BatchOutcome } from './analyse-batch.ts';

const MAX_BATCH = 1_024;

/** The analyser that needs no network: trained weights and a topic vocabulary, in a thread of its own. */
export class OfflineAnalyser implements Analyser {
  readonly name = 'Offline model';
  readonly maxBatch = MAX_BATCH;
  readonly #worker = new WorkerClient('offline/analyser-worker', null, 'ANALYSER_UNAVAILABLE');

  /** Resolves when the weights are loaded. */
  static async open(): Promise<OfflineAnalyser> {
    const analyser = new OfflineAnalyser();
    await analyser.health();
    return analyser;
  }

  async health(): Promise<Health> {
    const version = await this.#worker.call<string>('ping', []);
    return { ok: true, version, detail: 'English, French, German, Spanish, Italian, Portuguese; no network needed' };
  }

  async analyse(batch: readonly AnalyserInput[], signal: AbortSignal): Promise<readonly AnalysisOutcome[]> {
    signal.throwIfAborted();
    if (batch.length === 0) return [];
    const outcomes = await this.#worker.call<readonly BatchOutcome[]>('analyse', [batch]);
    return outcomes.map((outcome) =>
      outcome.ok ? outcome : { ok: false, error: TweetscopeError.fromShape(outcome.error) },
    );
  }

  explain(input: AnalyserInput): Promise<Explanation> {
    return this.#worker.call<Explanation>('explain', [input]);
  }

  close(): Promise<void> {
    return this.#worker.close();
  }
}
