import type { Disagreement, LanguageQuality, QualityReport } from '#shared/contract/quality.ts';
import type { Analysis, Sentiment } from '#shared/domain/analysis.ts';
import type { Tweet } from '#shared/domain/tweet.ts';
import { Evaluator } from '../evaluate/evaluation.ts';
import type { FactBus } from '../observe/facts.ts';

const WINDOW = 2_000;
const DISAGREEMENTS = 50;

interface Judged {
  readonly tweet: Tweet;
  readonly analysis: Analysis;
  readonly truth: { readonly sentiment: Sentiment; readonly topic: string };
}

/** Holds the newest analyses against the truth the simulator sent along, in memory bounded by the window. */
export class QualityGauge {
  /** A ring: the oldest stands at `#next` once it is full. */
  readonly #judged: Judged[] = [];
  #next = 0;
  readonly #stopListening: () => void;

  constructor(facts: FactBus) {
    this.#stopListening = facts.on('analysed', ({ tweets }) => {
      for (const { tweet, analysis, truth } of tweets) {
        if (truth === null) continue;
        this.#judged[this.#next] = { tweet, analysis, truth };
        this.#next = (this.#next + 1) % WINDOW;
      }
    });
  }

  report(): Omit<QualityReport, 'corrections' | 'secondOpinion'> {
    const evaluator = new Evaluator();
    for (const { truth, analysis } of this.#judged) evaluator.add(truth.sentiment, analysis);
    const topicsRight = this.#judged.filter(({ truth, analysis }) => truth.topic === analysis.topic).length;
    return {
      evaluation: evaluator.result(),
      window: WINDOW,
      languages: this.#languages(),
      topicAccuracy: this.#judged.length === 0 ? 0 : topicsRight / this.#judged.length,
      disagreements: this.#disagreements(),
    };
  }

  close(): void {
    this.#stopListening();
  }

  #languages(): readonly LanguageQuality[] {
    const byLanguage = Map.groupBy(this.#judged, ({ tweet }) => tweet.lang);
    return [...byLanguage]
      .map(([language, judged]) => {
        const right = judged.filter(({ truth, analysis }) => truth.sentiment === analysis.sentiment).length;
        return { language, judged: judged.length, accuracy: right / judged.length };
      })
      .toSorted((one, other) => other.judged - one.judged);
  }

  #disagreements(): readonly Disagreement[] {
    return this.#judged
      .filter(({ truth, analysis }) => truth.sentiment !== analysis.sentiment)
      .toSorted((one, other) => other.analysis.confidence - one.analysis.confidence)
      .slice(0, DISAGREEMENTS)
      .map(({ tweet, truth, analysis: { sentiment, confidence } }) => {
        return { tweet, truth: truth.sentiment, found: sentiment, confidence };
      });
  }
}
