import { describe, expect, it } from 'vitest';
import { analyseBatch } from '../../../../src-main/adapters/offline/analyse-batch.ts';
import { OfflineModel } from '../../../../src-main/adapters/offline/offline-model.ts';

const input = (id: string) => ({ id, text: `good ${id}`, lang: 'en', hashtags: [] });

describe('analyseBatch', () => {
  it('answers each input in order, a failing one alone', () => {
    const real = new OfflineModel();
    const model = {
      judge: (tweet: Parameters<OfflineModel['judge']>[0]) => {
        if (tweet.text === 'good 2') throw new RangeError('too odd');
        return real.judge(tweet);
      },
    };
    const outcomes = analyseBatch(model, [input('1'), input('2'), input('3')]);
    expect(outcomes.map((outcome) => outcome.ok)).toEqual([true, false, true]);
    expect(outcomes[1]).toMatchObject({ error: { code: 'ANALYSIS_FAILED', message: expect.stringContaining('2') } });
  });

  it('takes an empty batch', () => {
    expect(analyseBatch(new OfflineModel(), [])).toEqual([]);
  });
});
