import type { AnalyserInput } from '#engine/ports/analyser.ts';
import type { Analysis } from '#shared/domain/analysis.ts';
import { type ErrorShape, TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Judgement, OfflineModel } from './offline-model.ts';

/** An outcome as it crosses the worker's port: errors as shapes, since a clone loses their class. */
export type BatchOutcome =
  | { readonly ok: true; readonly analysis: Analysis }
  | { readonly ok: false; readonly error: ErrorShape };

/** One outcome per input, same order; a tweet the model chokes on fails alone. */
export function analyseBatch(model: Pick<OfflineModel, 'judge'>, batch: readonly AnalyserInput[]): BatchOutcome[] {
  const startMs = performance.now();
  const judgements = batch.map((input) => judgeOne(model, input));
  const durationMs = batch.length === 0 ? 0 : (performance.now() - startMs) / batch.length;
  return judgements.map((judgement) =>
    judgement instanceof TweetscopeError
      ? { ok: false, error: judgement.toShape() }
      : { ok: true, analysis: { ...judgement, durationMs } },
  );
}

function judgeOne(model: Pick<OfflineModel, 'judge'>, input: AnalyserInput): Judgement | TweetscopeError {
  try {
    return model.judge(input);
  } catch (cause) {
    return new TweetscopeError('ANALYSIS_FAILED', `tweet ${input.id} could not be analysed`, { cause });
  }
}
