import type { AnalysisChange, Reanalysis } from '#shared/contract/quality.ts';
import { type Analysis, isFallback, SENTIMENTS, type Sentiment } from '#shared/domain/analysis.ts';
import type { StoredTweet } from '#shared/domain/stored-tweet.ts';

const SHOWN = 200;

/** What came out otherwise, counted; the first of them to be shown. */
export class ChangeTally {
  readonly #sentiments = perSentiment(() => perSentiment(() => 0));
  readonly #changes: AnalysisChange[] = [];
  #changed = 0;
  #topicsChanged = 0;
  #unmarked = 0;

  /** @returns whether there is something to write: another sentiment or topic, or a mark to be taken away */
  add({ tweet, analysis: before }: StoredTweet, after: Analysis): boolean {
    this.#sentiments[before.sentiment][after.sentiment]++;
    const isOtherTopic = before.topic !== after.topic;
    if (isOtherTopic) this.#topicsChanged++;
    if (!isOtherTopic && before.sentiment === after.sentiment) {
      if (!isFallback(before)) return false;
      this.#unmarked++;
      return true;
    }
    this.#changed++;
    if (this.#changes.length < SHOWN) this.#changes.push({ tweet, before: short(before), after: short(after) });
    return true;
  }

  read(): Pick<Reanalysis, 'changed' | 'unmarked' | 'topicsChanged' | 'sentiments' | 'changes'> {
    return {
      changed: this.#changed,
      unmarked: this.#unmarked,
      topicsChanged: this.#topicsChanged,
      sentiments: perSentiment((before) => ({ ...this.#sentiments[before] })),
      changes: [...this.#changes],
    };
  }
}

function short({ sentiment, topic, confidence, model }: Analysis): AnalysisChange['before'] {
  return { sentiment, topic, confidence, model };
}

function perSentiment<Value>(make: (sentiment: Sentiment) => Value): Record<Sentiment, Value> {
  return Object.fromEntries(SENTIMENTS.map((sentiment) => [sentiment, make(sentiment)])) as Record<Sentiment, Value>;
}
