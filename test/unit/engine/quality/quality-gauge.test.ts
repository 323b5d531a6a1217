import { expect, it } from 'vitest';
import { FactBus } from '#engine/observe/facts.ts';
import { QualityGauge } from '#engine/quality/quality-gauge.ts';
import { analysedSample } from '../../../support/in-flight-samples.ts';

it('holds what was found against the truth, where there is one', () => {
  const facts = new FactBus();
  const gauge = new QualityGauge(facts);
  const tweets = [
    analysedSample(1, { sentiment: 'positive', truth: 'positive' }),
    analysedSample(2, { sentiment: 'negative', truth: 'neutral' }),
    analysedSample(3, { sentiment: 'negative', truth: null }),
  ];
  facts.tell('analysed', { tweets, atMs: 0 });
  const { evaluation, languages, topicAccuracy, disagreements } = gauge.report();
  expect(evaluation).toMatchObject({ texts: 2, accuracy: 0.5 });
  expect(evaluation.confusion.neutral.negative).toBe(1);
  expect(evaluation.bins[6]).toEqual({ texts: 2, accuracy: 0.5, confidence: expect.closeTo(0.6) });
  expect(languages).toEqual([{ language: 'en', judged: 2, accuracy: 0.5 }]);
  expect(topicAccuracy).toBe(0);
  expect(disagreements).toMatchObject([{ found: 'negative', truth: 'neutral', confidence: 0.6 }]);
});

it('looks at the newest 2,000 only, so that memory is bounded and a better model soon shows', () => {
  const facts = new FactBus();
  const gauge = new QualityGauge(facts);
  const wrong = Array.from({ length: 1_500 }, (_, at) =>
    analysedSample(at, { sentiment: 'negative', truth: 'positive' }),
  );
  const right = Array.from({ length: 2_000 }, (_, at) =>
    analysedSample(at, { sentiment: 'positive', truth: 'positive' }),
  );
  facts.tell('analysed', { tweets: wrong, atMs: 0 });
  expect(gauge.report().evaluation.accuracy).toBe(0);
  expect(gauge.report().disagreements).toHaveLength(50);
  facts.tell('analysed', { tweets: right, atMs: 0 });
  expect(gauge.report().evaluation).toMatchObject({ texts: 2_000, accuracy: 1 });
});
