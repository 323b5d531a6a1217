import { describe, expect, it } from 'vitest';
import type { Analyser, AnalyserInput } from '#engine/ports/analyser.ts';
import type { Spending } from '#shared/contract/spending.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { main } from '../../../../../src-main/shells/command-line/main.ts';
import { fakeServices, STORED } from '../../../../support/fake-composition.ts';
import { fakeIo } from '../../../../support/fake-io.ts';

/** Finds everything positive, and chokes on "!"; in batches of at most two. */
const seen: AnalyserInput[] = [];
const asked: string[] = [];
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

const SPENDING: Spending = {
  model: 'paid/1',
  requests: 2,
  retries: 0,
  inputTokens: 900,
  outputTokens: 100,
  costUsd: 0.0125,
  budget: { perSessionUsd: null, perMinuteUsd: null, leftUsd: null, isSpent: false, whenSpent: 'wait' },
  cached: 1,
  fallbacks: 0,
  waiting: 0,
  limits: { requestsPerMinute: null, tokensPerMinute: null, tweetsPerSecond: null, by: null },
  perTweet: null,
  circuit: 'closed',
};

/** Finds everything neutral, asks no more than three at a time, and costs something. */
const paid: Analyser = {
  ...analyser,
  name: 'Paid',
  maxBatch: 3,
  health: async () => ({ ok: true, version: 'paid/1', detail: '' }),
  analyse: async (batch) =>
    batch.map(() => ({ ok: true, analysis: { ...STORED.analysis, sentiment: 'neutral', confidence: 0.6 } })),
  spending: () => SPENDING,
};

async function evaluate(argv: readonly string[], input: string) {
  seen.length = 0;
  asked.length = 0;
  const io = fakeIo({ input });
  const code = await main(['evaluate', ...argv], io, {
    ...fakeServices().services,
    openAnalyser: async ({ analyser: { kind }, openai: { model } }) => {
      asked.push(kind === 'openai' ? `openai:${model}` : kind);
      return kind === 'openai' ? paid : analyser;
    },
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

  it.each([
    ['nothing', ''],
    ['no label', 'hello\nworld\n'],
  ])('gives no figures of %s', async (_, input) => {
    const { code, out, err } = await evaluate(['--json'], input);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('there is no labelled text in standard input. A line is LABEL<TAB>TEXT');
  });

  it('tells what it cost', async () => {
    const { out } = await evaluate(['--json', '--analyser', 'openai'], FIVE);
    expect(JSON.parse(out).cost).toEqual({ usd: 0.0125, requests: 2, tokens: 1_000, cached: 1, fallbacks: 0 });
    const words = await evaluate(['--analyser', 'openai'], FIVE);
    expect(words.out).toMatch(/cost +0\.012500 USD, 2 requests, 1000 tokens, 1 from the cache\n/);
    expect((await evaluate(['--json'], FIVE)).out).toContain('"cost":null');
  });
});

describe('tweetscope evaluate --against', () => {
  const SIX = `${FIVE}neutral\tf\n`;

  it('measures both on the same texts, and how far they agree', async () => {
    const { code, out } = await evaluate(['--json', '--against', 'openai:gpt-9'], SIX);
    expect(code).toBe(0);
    expect(asked).toEqual(['offline', 'openai:gpt-9']);
    const { texts, accuracy, against, agreement } = JSON.parse(out);
    expect({ texts, accuracy }).toEqual({ texts: 6, accuracy: 0.5 });
    expect(against).toMatchObject({ analyser: 'Paid', model: 'paid/1', texts: 6, accuracy: 1 / 3 });
    expect(against.cost.usd).toBe(0.0125);
    expect(agreement).toMatchObject({
      texts: 6,
      agreement: 0,
      kappa: 0,
      right: { onlyOne: 3, onlyOther: 2 },
    });
    expect(agreement.disagreements).toHaveLength(6);
    expect(agreement.disagreements[3]).toEqual({
      line: 4,
      text: 'd',
      truth: 'neutral',
      one: { sentiment: 'positive', confidence: 0.9 },
      other: { sentiment: 'neutral', confidence: 0.6 },
    });
  });

  it('says it in words, and lists no more texts than asked for', async () => {
    const { out } = await evaluate(['--against', 'openai', '--differences', '2'], SIX);
    expect(out).toMatch(/^6 texts +test\/1 +paid\/1\naccuracy +0\.500 +0\.333\n/);
    expect(out).toContain("They agree on 0.0 %, Cohen's kappa 0.000.\n");
    expect(out).toContain('Only test/1 is right on 3, only paid/1 on 2: not told from chance (McNemar, p = 1.000).\n');
    expect(out).toMatch(/line +label +test\/1 +paid\/1 +text\n +1 +positive +positive 90 % +neutral 60 % +a\n/);
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^ +2 +negative/);
  });

  it('counts a text that one of them can’t judge for neither', async () => {
    const { code, out, err } = await evaluate(['--json', '--against', 'openai'], 'neutral\t!\nneutral\tb\n');
    expect(code).toBe(1);
    expect(err).toBe('line 1: choked\n');
    expect(JSON.parse(out)).toMatchObject({ texts: 1, against: { texts: 1 }, agreement: { texts: 1 }, refused: 1 });
  });

  it.each(['gpt-9', 'openai:', 'offline:x', ''])('knows no analyser "%s"', async (name) => {
    const { code, err } = await evaluate(['--against', name], SIX);
    expect(code).toBe(2);
    expect(err).toContain('openai:MODEL');
  });
});
