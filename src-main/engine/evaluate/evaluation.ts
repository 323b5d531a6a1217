import { type Analysis, SENTIMENTS, type Sentiment } from '#shared/domain/analysis.ts';
import type { ClassFigures, Evaluation } from '#shared/domain/evaluation.ts';

const BINS = 10;

interface Bin {
  texts: number;
  right: number;
  confidence: number;
}

/** Compares what an analyser found with the truth, text by text, in memory that does not grow. */
export class Evaluator {
  readonly #confusion = record(() => record(() => 0));
  readonly #bins: Bin[] = Array.from({ length: BINS }, () => ({ texts: 0, right: 0, confidence: 0 }));

  add(truth: Sentiment, { sentiment, confidence }: Pick<Analysis, 'sentiment' | 'confidence'>): void {
    this.#confusion[truth][sentiment]++;
    const bin = this.#bins[Math.min(BINS - 1, Math.floor(confidence * BINS))] as Bin;
    bin.texts++;
    bin.confidence += confidence;
    if (truth === sentiment) bin.right++;
  }

  result(): Evaluation {
    const texts = this.#bins.reduce((sum, bin) => sum + bin.texts, 0);
    const right = SENTIMENTS.reduce((sum, sentiment) => sum + this.#confusion[sentiment][sentiment], 0);
    const gap = this.#bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0);
    const classes = record((sentiment) => this.#figuresOf(sentiment));
    const occurring = SENTIMENTS.filter((sentiment) => classes[sentiment].support > 0);
    const mean = (figure: 'recall' | 'f1') =>
      ratio(
        occurring.reduce((sum, sentiment) => sum + classes[sentiment][figure], 0),
        occurring.length,
      );
    return {
      texts,
      accuracy: ratio(right, texts),
      macroRecall: mean('recall'),
      macroF1: mean('f1'),
      calibrationError: ratio(gap, texts),
      classes,
      confusion: record((truth) => ({ ...this.#confusion[truth] })),
      bins: this.#bins.map(({ texts: inBin, right: hits, confidence }) => ({
        texts: inBin,
        accuracy: ratio(hits, inBin),
        confidence: ratio(confidence, inBin),
      })),
    };
  }

  #figuresOf(sentiment: Sentiment): ClassFigures {
    const hits = this.#confusion[sentiment][sentiment];
    const support = SENTIMENTS.reduce((sum, found) => sum + this.#confusion[sentiment][found], 0);
    const found = SENTIMENTS.reduce((sum, truth) => sum + this.#confusion[truth][sentiment], 0);
    return {
      precision: ratio(hits, found),
      recall: ratio(hits, support),
      f1: ratio(2 * hits, support + found),
      support,
    };
  }
}

function record<Value>(make: (sentiment: Sentiment) => Value): Record<Sentiment, Value> {
  return { negative: make('negative'), neutral: make('neutral'), positive: make('positive') };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
