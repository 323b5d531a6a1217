import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenAiAnalyser } from '../../../../src-main/adapters/openai/openai-analyser.ts';
import type { OpenAiOptions } from '../../../../src-main/adapters/openai/openai-options.ts';
import { judgeHonestly } from '../../../support/openai/honest-model.ts';
import { sentimentsOf, truthOf, tweets } from '../../../support/openai/model-tweets.ts';
import { HASTE, openAnalyser } from '../../../support/openai/open-analyser.ts';
import { OpenAiStandIn } from '../../../support/openai/openai-stand-in.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const never = new AbortController().signal;
let folder: ReturnType<typeof temporaryFolder>;
let standIn: OpenAiStandIn;
let analyser: OpenAiAnalyser;
const opened: OpenAiAnalyser[] = [];
const open = (change: Partial<OpenAiOptions> = {}, server: Pick<OpenAiStandIn, 'baseUrl' | 'key'> = standIn) => {
  analyser = openAnalyser(server, folder.path, change);
  opened.push(analyser);
  return analyser;
};

beforeEach(async () => {
  folder = temporaryFolder();
  standIn = await OpenAiStandIn.start();
});
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
  await standIn.close();
  folder.dispose();
  expect(standIn.violations).toEqual([]);
});

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
      open({ apiKey: '' }, server);
      const outcomes = await analyser.analyse(tweets(4), never);
      expect(sentimentsOf(outcomes)).toEqual(tweets(4).map(truthOf));
      expect(server.complaints).toBe(complaints);
      await analyser.analyse(tweets(4, 4), never);
      // What was complained of is not sent again.
      expect(server.complaints).toBe(complaints);
      expect(server.violations).toEqual([]);
      await server.close();
    });
  }

  it('may fence their JSON where they are told its form in words only', async () => {
    standIn.model = (asked) => `\`\`\`json\n${JSON.stringify({ results: asked.map(judgeHonestly) }, null, 1)}\n\`\`\``;
    const outcomes = await open({ answerFormat: 'text' }).analyse(tweets(4), never);
    expect(sentimentsOf(outcomes)).toEqual(tweets(4).map(truthOf));
  });

  it('may count no tokens and list no models', async () => {
    const server = await OpenAiStandIn.start({ countsTokens: false, listsModels: false });
    open({}, server);
    await analyser.analyse(tweets(4), never);
    expect(analyser.spending().inputTokens).toBeGreaterThan(100);
    expect((await analyser.health()).detail).toContain('lists no models');
    await server.close();
  });
});

describe('its health', () => {
  it('names server, key and model', async () => {
    const { ok, version, detail } = await open().health();
    expect({ ok, version }).toEqual({ ok: true, version: 'gpt-4.1-mini' });
    expect(detail).toContain('key accepted, model there');
  });

  it('is refused for a wrong key, an unknown model and a server that is away', async () => {
    await expect(open({ apiKey: 'sk-wrong' }).health()).rejects.toMatchObject({ code: 'ANALYSER_UNAUTHORIZED' });
    await expect(open({ model: 'gpt-9' }).health()).rejects.toMatchObject({ code: 'ANALYSER_MODEL_UNKNOWN' });
    const gone = { baseUrl: 'http://127.0.0.1:1/v1', key: 'x' };
    await expect(open({}, gone).health()).rejects.toMatchObject({ code: 'ANALYSER_UNAVAILABLE' });
  });
});

describe('a budget', () => {
  it('of the session is never passed: the rest waits, and goes on in a new session', async () => {
    open({ budgetPerSessionUsd: 0.004, concurrency: 1 });
    const outcome = await analyser.analyse(tweets(200), never).catch((error: unknown) => error);
    expect(outcome).toMatchObject({ code: 'ANALYSER_BUDGET_SPENT', retryable: true });
    const { costUsd, budget, requests } = analyser.spending();
    expect(requests).toBeGreaterThan(0);
    expect(costUsd).toBeLessThanOrEqual(0.004);
    expect(budget).toMatchObject({ perSessionUsd: 0.004, isSpent: true });
    const real = (standIn.inputTokens * 0.4 + standIn.outputTokens * 1.6) / 1e6;
    expect(costUsd).toBeCloseTo(real, 9);
    analyser.beginSession();
    expect(analyser.spending()).toMatchObject({ costUsd: 0, budget: { leftUsd: 0.004 } });
    await analyser.analyse(tweets(10, 190), never);
  });

  it('that is spent leaves tweets to the offline model by choice', async () => {
    open({ budgetPerSessionUsd: 0.004, whenBudgetSpent: 'offline' });
    const outcomes = await analyser.analyse(tweets(200), never);
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(analyser.spending().fallbacks).toBeGreaterThan(0);
    expect(analyser.spending().costUsd).toBeLessThanOrEqual(0.004);
  });

  it('of the minute makes tweets wait for the next', async () => {
    open({ budgetPerMinuteUsd: 0.008, concurrency: 2 });
    const outcomes = await analyser.analyse(tweets(100), never);
    expect(sentimentsOf(outcomes)).toEqual(tweets(100).map(truthOf));
    const times = standIn.requests.map(({ atMs }) => atMs);
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(30_000 / HASTE);
  });

  it('is refused where the price is not known, and taken where the user gives it', () => {
    expect(() => open({ model: 'llama3', budgetPerSessionUsd: 1 })).toThrow(/price of llama3/);
    const pricesFile = join(folder.path, 'prices.json');
    writeFileSync(pricesFile, JSON.stringify({ models: { llama3: { input: 0, output: 0 } } }));
    expect(open({ model: 'llama3', budgetPerSessionUsd: 1, pricesFile }).spending().costUsd).toBe(0);
    writeFileSync(pricesFile, '{"models":{"llama3":{"input":"free"}}}');
    expect(() => open({ model: 'llama3', pricesFile })).toThrow(/openai.pricesFile/);
  });
});

describe('limits', () => {
  it('of the server are learnt from its headers', async () => {
    standIn.rateHeaders = {
      'x-ratelimit-limit-requests': '600',
      'x-ratelimit-remaining-requests': '599',
      'x-ratelimit-limit-tokens': '60000',
      'x-ratelimit-remaining-tokens': '59000',
    };
    await open().analyse(tweets(20), never);
    const { limits, perTweet } = analyser.spending();
    expect(limits).toMatchObject({ requestsPerMinute: 600, tokensPerMinute: 60_000, by: 'tokens' });
    expect(limits.tweetsPerSecond).toBeCloseTo(1_000 / (perTweet?.tokens ?? 1), 6);
  });

  it('of the settings are kept to', async () => {
    open({ requestsPerMinute: 30, tweetsPerRequest: 1 });
    await analyser.analyse(tweets(35), never);
    const times = standIn.requests.map(({ atMs }) => atMs);
    // 30 at once, then one every 2 s on a clock 40 times as fast.
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan((4 * 2_000) / HASTE / 2);
  });
});
