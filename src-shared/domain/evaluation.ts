import type { Sentiment } from './analysis.ts';

/** How well one class is found; 0 where there is nothing to divide by. */
export interface ClassFigures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** How many texts are of this class. */
  readonly support: number;
}

/** Of the texts whose confidence lies in one tenth: whether it can be trusted. */
export interface ConfidenceBin {
  readonly texts: number;
  /** 0–1; 0 where there are no texts. */
  readonly accuracy: number;
  /** The mean of them, 0–1. */
  readonly confidence: number;
}

/** What an analyser found against the truth. */
export interface Evaluation {
  readonly texts: number;
  readonly accuracy: number;
  /** Mean of the classes that occur. */
  readonly macroRecall: number;
  readonly macroF1: number;
  /** Expected calibration error, in ten bins of confidence: how far confidence and accuracy lie apart. */
  readonly calibrationError: number;
  readonly classes: Readonly<Record<Sentiment, ClassFigures>>;
  /** By truth, then by what was found. */
  readonly confusion: Readonly<Record<Sentiment, Readonly<Record<Sentiment, number>>>>;
  /** Ten, from 0–0.1 to 0.9–1. */
  readonly bins: readonly ConfidenceBin[];
}

/** Of texts whose truth is known: how often one judge alone was right. */
export interface PairedRight {
  readonly onlyOne: number;
  readonly onlyOther: number;
  /** By McNemar's exact test: how likely so uneven a split is if neither is better. 0–1 */
  readonly pValue: number;
}

/** How far two analysers agree about the same texts. */
export interface Agreement {
  readonly texts: number;
  /** 0–1: the share of texts they say the same of. */
  readonly agreement: number;
  /** Cohen's: 0 where they agree no more than by chance, 1 where they always do; null where it can't be told. */
  readonly kappa: number | null;
  /** By what one said, then the other. */
  readonly pairs: Readonly<Record<Sentiment, Readonly<Record<Sentiment, number>>>>;
  /** null where no truth is known. */
  readonly right: PairedRight | null;
}
