import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../../src-main/system-clock.ts';
import { judgeHonestly } from '../../../support/openai/honest-model.ts';
import { sentimentsOf, truthOf, tweets } from '../../../support/openai/model-tweets.ts';
import { OpenAiStandIn } from '../../../support/openai/openai-stand-in.ts';
import { standInForEach } from '../../../support/openai/stand-in-for-each.ts';

const never = new AbortController().signal;
const bench = standInForEach();

describe('compatible servers', () => {
  const LACKS = [
    [['json_schema'], 1],
    [['json_schema', 'json_object'], 2],
    [['temperature', 'max_completion_tokens'], 2],
    [['max_completion_tokens', 'max_tokens'], 2],
  ] as const;
  for (const [lacks, complaints] of LACKS) {
    it(`are asked for less: without ${lacks.join(' and ')}`, async () => {
      const server = await OpenAiStandIn.start({ lacks, key: 'none' });
      bench.open({ apiKey: '' }, server);
      const outcomes = await bench.analyser.analyse(tweets(4), never);
      expect(sentimentsOf(outcomes)).toEqual(tweets(4).map(truthOf));
      expect(server.complaints).toBe(complaints);
      await bench.analyser.analyse(tweets(4, 4), never);
      // What was complained of is not sent again.
      expect(server.complaints).toBe(complaints);
      expect(server.violations).toEqual([]);
      await server.close();
    });
  }

  it('may fence their JSON where they are told its form in words only', async () => {
    bench.standIn.model = (asked) =>
      `\`\`\`json\n${JSON.stringify({ results: asked.map(judgeHonestly) }, null, 1)}\n\`\`\``;
    const outcomes = await bench.open({ answerFormat: 'text' }).analyse(tweets(4), never);
    expect(sentimentsOf(outcomes)).toEqual(tweets(4).map(truthOf));
  });

  it('may count no tokens and list no models', async () => {
    const server = await OpenAiStandIn.start({ countsTokens: false, listsModels: false });
    bench.open({}, server);
    await bench.analyser.analyse(tweets(4), never);
    expect(bench.analyser.spending().inputTokens).toBeGreaterThan(100);
    expect((await bench.analyser.health()).detail).toContain('lists no models');
    await server.close();
  });
});

describe('its health', () => {
  it('names server, key and model', async () => {
    const { ok, version, detail } = await bench.open().health();
    expect({ ok, version }).toEqual({ ok: true, version: 'gpt-4.1-mini' });
    expect(detail).toContain('key accepted, model there');
  });

  it('is refused for a wrong key, an unknown model and a server that is away', async () => {
    await expect(bench.open({ apiKey: 'sk-wrong' }).health()).rejects.toMatchObject({ code: 'ANALYSER_UNAUTHORIZED' });
    await expect(bench.open({ model: 'gpt-9' }).health()).rejects.toMatchObject({ code: 'ANALYSER_MODEL_UNKNOWN' });
    const gone = { baseUrl: 'http://127.0.0.1:1/v1', key: 'x' };
    await expect(bench.open({}, gone).health()).rejects.toMatchObject({ code: 'ANALYSER_UNAVAILABLE' });
  });
});

describe('a budget', () => {
  it('of the session is never passed: the rest waits, and goes on in a new session', async () => {
    bench.open({ budgetPerSessionUsd: 0.004, concurrency: 1 });
    const outcome = await bench.analyser.analyse(tweets(200), never).catch((error: unknown) => error);
    expect(outcome).toMatchObject({ code: 'ANALYSER_BUDGET_SPENT', retryable: true });
    const { costUsd, budget, requests } = bench.analyser.spending();
    expect(requests).toBeGreaterThan(0);
    expect(costUsd).toBeLessThanOrEqual(0.004);
    expect(budget).toMatchObject({ perSessionUsd: 0.004, isSpent: true });
    const real = (bench.standIn.inputTokens * 0.4 + bench.standIn.outputTokens * 1.6) / 1e6;
    expect(costUsd).toBeCloseTo(real, 9);
    bench.analyser.beginSession();
    expect(bench.analyser.spending()).toMatchObject({ costUsd: 0, budget: { leftUsd: 0.004 } });
    await bench.analyser.analyse(tweets(10, 190), never);
    bench.analyser.beginSession(0.003);
    expect(bench.analyser.spending().budget.leftUsd).toBeCloseTo(0.001, 9);
  });

  it.each([
    ['a minute', 'budgetPerMinuteUsd'],
    ['the session', 'budgetPerSessionUsd'],
  ] as const)('of %s has room again as soon as an answer cost less than was set aside', async (_, bound) => {
    await bench.open().analyse(tweets(20), never);
    const ofRequest = bench.analyser.spending().costUsd ?? 0;
    bench.standIn.delayMs = 200;
    // Enough for all that is asked, and too little for four requests at their dearest.
    const most = ofRequest * 10;
    bench.open({ [bound]: most, concurrency: 8 }, bench.standIn, systemClock);
    const startedMs = performance.now();
    const outcomes = await bench.analyser.analyse(tweets(150, 100), never);
    expect(performance.now() - startedMs).toBeLessThan(20_000);
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(bench.analyser.spending().costUsd).toBeLessThanOrEqual(most);
  });

  it('that is spent leaves tweets to the offline model by choice', async () => {
    bench.open({ budgetPerSessionUsd: 0.004, whenBudgetSpent: 'offline' });
    const outcomes = await bench.analyser.analyse(tweets(200), never);
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(bench.analyser.spending().fallbacks).toBeGreaterThan(0);
    expect(bench.analyser.spending().costUsd).toBeLessThanOrEqual(0.004);
  });

  it('is refused where the price is not known, and taken where the user gives it', () => {
    expect(() => bench.open({ model: 'llama3', budgetPerSessionUsd: 1 })).toThrow(/price of llama3/);
    const pricesFile = join(bench.folder, 'prices.json');
    writeFileSync(pricesFile, JSON.stringify({ models: { llama3: { input: 0, output: 0 } } }));
    expect(bench.open({ model: 'llama3', budgetPerSessionUsd: 1, pricesFile }).spending().costUsd).toBe(0);
    writeFileSync(pricesFile, '{"models":{"llama3":{"input":"free"}}}');
    expect(() => bench.open({ model: 'llama3', pricesFile })).toThrow(/openai.pricesFile/);
  });
});

describe('limits', () => {
  it('of the server are learnt from its headers', async () => {
    bench.standIn.rateHeaders = {
      'x-ratelimit-limit-requests': '600',
      'x-ratelimit-remaining-requests': '599',
      'x-ratelimit-limit-tokens': '60000',
      'x-ratelimit-remaining-tokens': '59000',
    };
    await bench.open().analyse(tweets(20), never);
    const { limits, perTweet } = bench.analyser.spending();
    expect(limits).toMatchObject({ requestsPerMinute: 600, tokensPerMinute: 60_000, by: 'tokens' });
    expect(limits.tweetsPerSecond).toBeCloseTo(1_000 / (perTweet?.tokens ?? 1), 6);
  });
});
