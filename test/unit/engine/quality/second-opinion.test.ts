import { beforeEach, describe, expect, it } from 'vitest';
import type { Analysed } from '#engine/in-flight.ts';
import { FactBus } from '#engine/observe/facts.ts';
import type { Analyser } from '#engine/ports/analyser.ts';
import { SecondOpinion } from '#engine/quality/second-opinion.ts';
import { asFallback, type Sentiment } from '#shared/domain/analysis.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { settle } from '../../../support/fake-clock.ts';
import { analysedSample } from '../../../support/in-flight-samples.ts';

let facts: FactBus;
let asked: string[][];
let closed: number;
let other: (id: string) => { readonly sentiment: Sentiment; readonly confidence: number };
let failure: Error | null;

function secondOpinion(): SecondOpinion {
  const analyser: Analyser = {
    name: 'Other',
    maxBatch: 100,
    health: async () => ({ ok: true, version: '', detail: '' }),
    close: async () => void closed++,
    analyse: async (batch) => {
      asked.push(batch.map(({ id }) => id));
      if (failure !== null) throw failure;
      const { analysis } = analysedSample(1);
      return batch.map(({ id }) => ({ ok: true, analysis: { ...analysis, ...other(id) } }));
    },
  };
  return new SecondOpinion({ facts, open: async () => analyser });
}

const tweets = (count: number, change: Partial<Analysed['analysis']> = {}) =>
  Array.from({ length: count }, (_, at) => {
    const one = analysedSample(at, { sentiment: 'positive', truth: 'positive' });
    return { ...one, analysis: { ...one.analysis, ...change } };
  });

async function tell(batch: readonly Analysed[], atMs: number) {
  facts.tell('analysed', { tweets: batch, atMs });
  await settle();
}

beforeEach(() => {
  facts = new FactBus();
  asked = [];
  closed = 0;
  failure = null;
  other = () => ({ sentiment: 'positive', confidence: 0.5 });
});

describe('a second opinion', () => {
  it('is asked of a sample, spread over what comes, every two seconds', async () => {
    const opinion = secondOpinion();
    await tell(tweets(200), 0);
    await tell(tweets(200), 1_000);
    await tell(tweets(3), 2_000);
    await tell(tweets(2), 3_000);
    await tell(tweets(1), 4_000);
    expect(asked.map((ids) => ids.length)).toEqual([20, 20, 3]);
    expect(asked[0]?.slice(0, 3)).toEqual(['1000000', '1000010', '1000020']);
    expect(opinion.report()).toMatchObject({ analyser: 'Other', agreement: { texts: 43, agreement: 1 }, error: null });
  });

  it('tells how far both agree, who alone is right, and where they are surest and differ', async () => {
    other = (id) => ({
      sentiment: Number(id) % 4 === 0 ? 'negative' : 'positive',
      confidence: id === '1000008' ? 0.55 : 0.5,
    });
    const opinion = secondOpinion();
    await tell(tweets(20), 0);
    const { agreement, disagreements } = opinion.report();
    expect(agreement).toMatchObject({
      texts: 20,
      agreement: 0.75,
      right: { onlyOne: 5, onlyOther: 0, pValue: 0.0625 },
    });
    expect(disagreements).toHaveLength(5);
    expect(disagreements[0]).toMatchObject({
      tweet: { tweet_id: '1000008' },
      found: { sentiment: 'positive', confidence: 0.6 },
      other: { sentiment: 'negative', confidence: 0.55 },
    });
  });

  it('is not asked about what a stand-in judged: it would agree with itself', async () => {
    secondOpinion();
    await tell(tweets(5, { model: asFallback('sample') }), 0);
    expect(asked).toEqual([]);
  });

  it('looks at the newest 1,000 only', async () => {
    const opinion = secondOpinion();
    for (let round = 0; round < 60; round++) await tell(tweets(20), round * 2_000);
    expect(opinion.report().agreement.texts).toBe(1_000);
  });

  it('says why there is none, and goes on when it can', async () => {
    failure = new TweetscopeError('ANALYSER_UNAVAILABLE', 'nobody there');
    const opinion = secondOpinion();
    await tell(tweets(5), 0);
    expect(opinion.report()).toMatchObject({ agreement: { texts: 0 }, error: { code: 'ANALYSER_UNAVAILABLE' } });
    failure = null;
    await tell(tweets(5), 2_000);
    expect(opinion.report()).toMatchObject({ agreement: { texts: 5 }, error: null });
  });

  it('ends with what asks for it, and closes what it opened', async () => {
    const opinion = secondOpinion();
    await tell(tweets(5), 0);
    await opinion.close();
    await opinion.close();
    await tell(tweets(5), 9_000);
    expect({ closed, asked: asked.length }).toEqual({ closed: 1, asked: 1 });
  });
});
