import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Analyser, AnalyserInput } from '#engine/ports/analyser.ts';
import { SENTIMENTS } from '#shared/domain/analysis.ts';

const TEXTS = [
  ['I love this so much, wonderful news', 'en'],
  ['This is terrible, I hate it', 'en'],
  ['Nous adorons ce magnifique album', 'fr'],
  ['The shop opens at nine', 'en'],
  ['こんにちは', 'ja'],
  ['😍😍😍', 'und'],
  ['constructor __proto__ "quotes" \u0000 <b>', 'en'],
] as const;

const inputs = (count: number): AnalyserInput[] =>
  Array.from({ length: count }, (_, at) => {
    const [text, lang] = TEXTS[at % TEXTS.length] as (typeof TEXTS)[number];
    return { id: String(at), text: `${text} ${at}`, lang, hashtags: [] };
  });

/** What every analyser must do. `open` gives a fresh one that works. */
export function analyserSuite(name: string, open: () => Promise<Analyser>): void {
  describe(`Analyser: ${name}`, () => {
    const never = new AbortController().signal;
    let analyser: Analyser;
    beforeAll(async () => {
      analyser = await open();
    });
    afterAll(() => analyser.close());

    it('tells its health and version', async () => {
      const health = await analyser.health();
      expect(health.ok).toBe(true);
      expect(health.version).not.toBe('');
    });

    it('answers an empty batch with nothing', async () => {
      expect(await analyser.analyse([], never)).toEqual([]);
    });

    it('answers every input of a full batch with a sound analysis', async () => {
      const outcomes = await analyser.analyse(inputs(analyser.maxBatch), never);
      expect(outcomes).toHaveLength(analyser.maxBatch);
      for (const outcome of outcomes) {
        if (!outcome.ok) throw outcome.error;
        const { sentiment, topic, confidence, scores, language, model, durationMs } = outcome.analysis;
        expect(SENTIMENTS).toContain(sentiment);
        expect(Object.keys(scores).toSorted()).toEqual([...SENTIMENTS].toSorted());
        expect(Object.values(scores).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(scores[sentiment]).toBe(Math.max(...Object.values(scores)));
        for (const words of [topic, language, model]) expect(words.length).toBeGreaterThan(0);
        expect(durationMs).toBeGreaterThanOrEqual(0);
      }
    });

    it('keeps the order of its inputs', async () => {
      const batch = inputs(TEXTS.length);
      const forward = await analyser.analyse(batch, never);
      const backward = await analyser.analyse(batch.toReversed(), never);
      const sentiments = (outcomes: typeof forward) => outcomes.map((one) => (one.ok ? one.analysis.sentiment : one));
      expect(sentiments(backward).toReversed()).toEqual(sentiments(forward));
      expect(sentiments(forward).slice(0, 2)).toEqual(['positive', 'negative']);
    });

    it('answers several batches asked at once', async () => {
      const sizes = [1, 7, 64];
      const answers = await Promise.all(sizes.map((size) => analyser.analyse(inputs(size), never)));
      expect(answers.map((outcomes) => outcomes.length)).toEqual(sizes);
    });

    it('refuses when aborted before it begins', async () => {
      await expect(analyser.analyse(inputs(1), AbortSignal.abort())).rejects.toThrow();
    });

    it('closes twice without complaint, and answers no more', async () => {
      const other = await open();
      await other.analyse(inputs(1), never);
      await Promise.all([other.close(), other.close()]);
      await expect(other.analyse(inputs(1), never)).rejects.toMatchObject({ name: 'TweetscopeError' });
    });
  });
}
