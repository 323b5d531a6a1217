import { describe, expect, it } from 'vitest';
import { Evaluator } from '#engine/evaluate/evaluation.ts';

describe('Evaluator', () => {
  it('counts by truth and finding, and averages over the classes', () => {
    const evaluator = new Evaluator();
    for (let time = 0; time < 3; time++) evaluator.add('negative', { sentiment: 'negative', confidence: 0.8 });
    evaluator.add('negative', { sentiment: 'neutral', confidence: 0.8 });
    evaluator.add('neutral', { sentiment: 'neutral', confidence: 0.8 });
    evaluator.add('positive', { sentiment: 'neutral', confidence: 0.5 });
    const result = evaluator.result();
    expect(result.confusion.negative).toEqual({ negative: 3, neutral: 1, positive: 0 });
    expect(result.classes.negative).toEqual({ precision: 1, recall: 0.75, f1: expect.closeTo(6 / 7, 9), support: 4 });
    expect(result.classes.neutral).toMatchObject({ precision: expect.closeTo(1 / 3, 9), recall: 1, f1: 0.5 });
    expect(result.accuracy).toBeCloseTo(4 / 6, 9);
    expect(result.macroRecall).toBeCloseTo((0.75 + 1 + 0) / 3, 9);
    expect(result.macroF1).toBeCloseTo((6 / 7 + 0.5 + 0) / 3, 9);
  });

  it('measures how far confidence and accuracy lie apart', () => {
    const evaluator = new Evaluator();
    for (let time = 0; time < 8; time++) evaluator.add('neutral', { sentiment: 'neutral', confidence: 0.85 });
    for (let time = 0; time < 2; time++) evaluator.add('neutral', { sentiment: 'positive', confidence: 0.85 });
    expect(evaluator.result().calibrationError).toBeCloseTo(0.05, 9);
    evaluator.add('neutral', { sentiment: 'positive', confidence: 1 });
    expect(evaluator.result().calibrationError).toBeCloseTo((0.5 + 1) / 11, 9);
  });

  it('leaves classes that do not occur out of the means', () => {
    const evaluator = new Evaluator();
    evaluator.add('positive', { sentiment: 'positive', confidence: 1 });
    expect(evaluator.result()).toMatchObject({ accuracy: 1, macroRecall: 1, macroF1: 1, calibrationError: 0 });
    expect(new Evaluator().result()).toMatchObject({ texts: 0, accuracy: 0, macroF1: 0 });
  });
});
