import { Evaluator } from '#engine/evaluate/evaluation.ts';
import type { LabelledText } from '#engine/evaluate/labelled-text.ts';
import type { Analyser, AnalysisOutcome } from '#engine/ports/analyser.ts';
import type { Evaluation } from '#shared/domain/evaluation.ts';

/** A text to be judged, by the number of its line. */
export interface NumberedText extends LabelledText {
  readonly number: number;
}

/** What a paid analyser used. */
export interface Cost {
  /** US dollars; null where the price of the model is not known. */
  readonly usd: number | null;
  readonly requests: number;
  readonly tokens: number;
  /** Texts whose answer was kept from before, at no cost. */
  readonly cached: number;
  /** Texts that another model judged instead. */
  readonly fallbacks: number;
}

export interface ContenderReport extends Evaluation {
  readonly analyser: string;
  readonly model: string;
  readonly tweetsPerSecond: number;
  /** null where it costs nothing. */
  readonly cost: Cost | null;
}

/** An analyser that is measured: what it found, how long it took, what it cost. */
export class Contender {
  readonly analyser: Analyser;
  readonly evaluator = new Evaluator();
  #spentMs = 0;
  #asked = 0;

  constructor(analyser: Analyser) {
    this.analyser = analyser;
    analyser.beginSession?.(0);
  }

  /** One outcome a text, in their order. */
  async judge(batch: readonly NumberedText[]): Promise<readonly AnalysisOutcome[]> {
    const inputs = batch.map(({ number, text, lang, hashtags }) => ({ id: String(number), text, lang, hashtags }));
    const startMs = performance.now();
    const outcomes = await this.analyser.analyse(inputs, new AbortController().signal);
    this.#spentMs += performance.now() - startMs;
    this.#asked += batch.length;
    return outcomes;
  }

  async report(): Promise<ContenderReport> {
    const { version: model } = await this.analyser.health();
    return {
      analyser: this.analyser.name,
      model,
      ...this.evaluator.result(),
      tweetsPerSecond: this.#spentMs === 0 ? 0 : this.#asked / (this.#spentMs / 1_000),
      cost: this.#cost(),
    };
  }

  #cost(): Cost | null {
    const spending = this.analyser.spending?.();
    if (spending === undefined) return null;
    const { costUsd: usd, requests, inputTokens, outputTokens, cached, fallbacks } = spending;
    return { usd, requests, tokens: inputTokens + outputTokens, cached, fallbacks };
  }
}
