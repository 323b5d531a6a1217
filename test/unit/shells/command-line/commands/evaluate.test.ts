import { describe, expect, it } from 'vitest';
import type { Analyser, AnalyserInput } from '#engine/ports/analyser.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { main } from '../../../../../src-main/shells/command-line/main.ts';
import { fakeServices, STORED } from '../../../../support/fake-composition.ts';
import { fakeIo } from '../../../../support/fake-io.ts';

/** Finds everything positive, and chokes on "!"; in batches of at most two. */
const seen: AnalyserInput[] = [];
const analyser: Analyser = {
  name: 'Test',
  maxBatch: 2,
  health: async () => ({ ok: true, version: 'test/1', detail: '' }),
  analyse: async (batch) =>
    batch.map((input) => {
      seen.push(input);
      if (input.text === '!') return { ok: false, error: new TweetscopeError('ANALYSIS_FAILED', 'choked') };
      return { ok: true, analysis: { ...STORED.analysis, sentiment: 'positive', confidence: 0.9 } };
    }),
  close: async () => undefined,
};

async function evaluate(argv: readonly string[], input: string) {
  seen.length = 0;
  const io = fakeIo({ input });
  const code = await main(['evaluate', ...argv], io, {
    ...fakeServices().services,
    openAnalyser: async () => analyser,
  });
  return { code, ...io.written };
}

const FIVE = 'positive\ta\nnegative\tb\npositive\tc\n{"sentiment":"neutral","text":"d","lang":"fr"}\npositive\te\n';

describe('tweetscope evaluate', () => {
  it('prints the figures as JSON', async () => {
    const { code, out, err } = await evaluate(['--json'], FIVE);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const report = JSON.parse(out);
    expect(report).toMatchObject({ analyser: 'Test', model: 'test/1', texts: 5, accuracy: 0.6, refused: 0 });
    expect(report.confusion.positive.positive).toBe(3);
    expect(report.tweetsPerSecond).toBeGreaterThan(0);
    expect(seen.map(({ lang }) => lang)).toEqual(['und', 'und', 'und', 'fr', 'und']);
  });

  it('prints them in words, and takes one language for all', async () => {
    const { out } = await evaluate(['--lang', 'de'], FIVE);
    expect(out).toMatch(/^Test \(test\/1\), 5 texts\n/);
    expect(out).toMatch(/accuracy +0\.600/);
    expect(out).toMatch(/positive +0\.600 +1\.000 +0\.750 +3 +0 +0 +3/);
    expect(new Set(seen.map(({ lang }) => lang))).toEqual(new Set(['de']));
  });

  it('names lines without a label or an answer, and ends with 1', async () => {
    const { code, out, err } = await evaluate(['--json'], 'positive\ta\nno label\nneutral\t!\n');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ texts: 1, refused: 2 });
    expect(err).toMatch(/^line 2: expected negative.*\nline 3: choked\n$/);
  });
});
