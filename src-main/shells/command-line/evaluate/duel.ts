import { AgreementTally } from '#engine/evaluate/agreement.ts';
import type { Analysis, Sentiment } from '#shared/domain/analysis.ts';
import type { Agreement } from '#shared/domain/evaluation.ts';
import type { Contender, NumberedText } from './contender.ts';

type Finding = Pick<Analysis, 'sentiment' | 'confidence'>;

/** A text of which two analysers say different things. */
export interface Disagreement {
  readonly line: number;
  readonly text: string;
  readonly truth: Sentiment;
  readonly one: Finding;
  readonly other: Finding;
}

export interface DuelReport extends Agreement {
  /** The first of them, in the order of the file. */
  readonly disagreements: readonly Disagreement[];
}

interface Failure {
  readonly number: number;
  readonly reason: string;
}

/** One analyser measured, or two beside each other on the same texts: what either can't judge counts for neither. */
export class Duel {
  readonly #one: Contender;
  readonly #other: Contender | null;
  readonly #tally = new AgreementTally();
  readonly #disagreements: Disagreement[] = [];
  readonly #shown: number;

  /** @param other null where there is one only @param shown most disagreements that are listed */
  constructor(one: Contender, other: Contender | null, shown: number) {
    this.#one = one;
    this.#other = other;
    this.#shown = shown;
  }

  /** Texts that all of them take at once. */
  get maxBatch(): number {
    const { maxBatch } = this.#one.analyser;
    return this.#other === null ? maxBatch : Math.min(maxBatch, this.#other.analyser.maxBatch);
  }

  /** @returns the texts that were not judged */
  async judge(batch: readonly NumberedText[]): Promise<readonly Failure[]> {
    // One after the other: side by side they would take each other's time.
    const ofOne = await this.#one.judge(batch);
    const ofOther = await this.#other?.judge(batch);
    return batch.flatMap((text, at) => {
      const first = ofOne[at];
      const second = ofOther?.[at];
      if (first?.ok !== true) return [failure(text, first?.error.message)];
      if (this.#other !== null && second?.ok !== true) return [failure(text, second?.error.message)];
      this.#one.evaluator.add(text.sentiment, first.analysis);
      if (second?.ok === true) this.#compare(text, first.analysis, second.analysis);
      return [];
    });
  }

  result(): DuelReport {
    return { ...this.#tally.result(), disagreements: this.#disagreements };
  }

  #compare({ number, text, sentiment: truth }: NumberedText, one: Finding, other: Finding): void {
    this.#other?.evaluator.add(truth, other);
    const isSame = this.#tally.add(one.sentiment, other.sentiment, truth);
    if (isSame || this.#disagreements.length >= this.#shown) return;
    this.#disagreements.push({ line: number, text, truth, one: short(one), other: short(other) });
  }
}

function short({ sentiment, confidence }: Finding): Finding {
  return { sentiment, confidence };
}

function failure({ number }: NumberedText, reason = 'the analyser gave no answer'): Failure {
  return { number, reason };
}
