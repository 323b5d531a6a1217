import { describe, expect, it } from 'vitest';
import { Evaluator } from '#engine/evaluate/evaluation.ts';
import { OfflineModel } from '../../../../src-main/adapters/offline/offline-model.ts';
import { labelledTweets } from '../../../support/labelled-tweets.ts';

const model = new OfflineModel();
const judged = labelledTweets().map((tweet) => ({
  ...tweet,
  found: model.judge({ text: tweet.text, lang: tweet.lang, hashtags: [] }),
  unclaimed: model.judge({ text: tweet.text, lang: 'und', hashtags: [] }),
}));
const of = (lang: string) => judged.filter((tweet) => tweet.lang === lang);
/** Expected calibration error in ten bins. */
function calibrationError(found: readonly { readonly confidence: number; readonly isRight: boolean }[]): number {
  const bins = Map.groupBy(found, ({ confidence }) => Math.min(9, Math.floor(confidence * 10)));
  const gaps = [...bins.values()].map((bin) =>
    Math.abs(bin.reduce((sum, { confidence, isRight }) => sum + confidence - Number(isRight), 0)),
  );
  return gaps.reduce((sum, gap) => sum + gap, 0) / found.length;
}
const share = <Item>(items: readonly Item[], holds: (item: Item) => boolean) =>
  items.filter(holds).length / items.length;

/** Bounds a little below what docs/model-card.md says: a model that falls below them has got worse. */
const FLOORS = [
  { lang: 'en', sentiment: 0.9, topic: 0.83, language: 0.85 },
  { lang: 'fr', sentiment: 0.7, topic: 0.82, language: 0.94 },
] as const;

describe.each(FLOORS)('the offline model on labelled tweets, $lang', ({ lang, sentiment, topic, language }) => {
  it('has at least 200, of each sentiment a quarter or more', () => {
    expect(of(lang).length).toBeGreaterThanOrEqual(200);
    for (const each of ['negative', 'neutral', 'positive']) {
      expect(share(of(lang), (tweet) => tweet.sentiment === each)).toBeGreaterThanOrEqual(0.25);
    }
  });

  it('finds the sentiment', () => {
    const evaluator = new Evaluator();
    for (const tweet of of(lang)) evaluator.add(tweet.sentiment, tweet.found);
    expect(evaluator.result().macroF1).toBeGreaterThanOrEqual(sentiment);
  });

  it('finds the topic, and says Other rather than a wrong one', () => {
    expect(share(of(lang), (tweet) => tweet.found.topic === tweet.topic)).toBeGreaterThanOrEqual(topic);
    const named = of(lang).filter((tweet) => tweet.found.topic !== 'Other');
    expect(share(named, (tweet) => tweet.found.topic === tweet.topic)).toBeGreaterThanOrEqual(0.95);
  });

  it('is about as sure of the topics it names as it is right', () => {
    const found = of(lang).map((tweet) => ({ truth: tweet.topic, ...model.topicOf({ ...tweet, hashtags: [] }) }));
    const named = found.filter(({ topic }) => topic !== 'Other');
    const sure = named.map(({ truth, topic: one, confidence }) => ({ confidence, isRight: one === truth }));
    expect(calibrationError(sure)).toBeLessThanOrEqual(0.05);
  });

  it('finds the language where none is claimed', () => {
    expect(share(of(lang), (tweet) => tweet.unclaimed.language === lang)).toBeGreaterThanOrEqual(language);
  });
});
