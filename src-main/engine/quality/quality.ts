import type { QualityReport } from '#shared/contract/quality.ts';
import type { FactBus } from '../observe/facts.ts';
import type { LiveFeed } from '../observe/live-feed.ts';
import type { Archive } from '../ports/archive.ts';
import type { Clock } from '../ports/clock.ts';
import type { CorrectionStore } from '../ports/correction-store.ts';
import type { SearchIndex } from '../ports/search-index.ts';
import { type OpenOtherAnalyser, Reanalyser } from '../reanalyse/reanalyser.ts';
import { Corrections } from './corrections.ts';
import { QualityGauge } from './quality-gauge.ts';
import { SecondOpinion } from './second-opinion.ts';

export interface QualityParts {
  readonly facts: FactBus;
  readonly feed: Pick<LiveFeed, 'find'>;
  readonly index: SearchIndex;
  readonly archive: Archive;
  readonly corrections: CorrectionStore;
  readonly openAnalyser: OpenOtherAnalyser;
  /** Whether the analyser at work is another than the offline model, which then judges a sample too. */
  readonly hasSecondOpinion: boolean;
  readonly clock: Clock;
}

/** How good the analysis is, a person's word on it, and analysing again: all that looks at the analysis from outside. */
export class Quality {
  readonly corrections: Corrections;
  readonly reanalyser: Reanalyser;
  readonly #gauge: QualityGauge;
  readonly #secondOpinion: SecondOpinion | null;

  constructor({ corrections: store, hasSecondOpinion, ...parts }: QualityParts) {
    this.#gauge = new QualityGauge(parts.facts);
    this.corrections = new Corrections({ ...parts, store });
    this.reanalyser = new Reanalyser(parts);
    const { facts, openAnalyser } = parts;
    this.#secondOpinion = hasSecondOpinion ? new SecondOpinion({ facts, open: () => openAnalyser('offline') }) : null;
  }

  report(): QualityReport {
    return {
      ...this.#gauge.report(),
      corrections: this.corrections.counts(),
      secondOpinion: this.#secondOpinion?.report() ?? null,
    };
  }

  /** Gives up a selection that is being worked on. Idempotent. */
  async close(): Promise<void> {
    this.#gauge.close();
    await this.#secondOpinion?.close();
    await this.reanalyser.close();
  }
}
