import { APIError } from 'openai';
import { expect, it } from 'vitest';
import { Asker, type Asking } from '../../../../../src-main/adapters/openai/ask/asker.ts';
import type { ChatReply } from '../../../../../src-main/adapters/openai/ask/chat-client.ts';
import { Dialect } from '../../../../../src-main/adapters/openai/ask/dialect.ts';
import { questionOf } from '../../../../../src-main/adapters/openai/ask/question.ts';
import { TokenEstimate } from '../../../../../src-main/adapters/openai/ask/tokens.ts';
import { Ledger } from '../../../../../src-main/adapters/openai/ledger.ts';
import { CircuitBreaker } from '../../../../../src-main/adapters/openai/limits/circuit-breaker.ts';
import { MoneyBudget } from '../../../../../src-main/adapters/openai/limits/money-budget.ts';
import { RateLimits } from '../../../../../src-main/adapters/openai/limits/rate-limits.ts';
import { FakeClock } from '../../../../support/fake-clock.ts';
import { honestModel } from '../../../../support/openai/honest-model.ts';
import { seededRandom } from '../../../../support/seeded-random.ts';

const NONE = Number.POSITIVE_INFINITY;
const PRICE = { input: 1_000, output: 0 };
const TOKENS = 100;
const never = new AbortController().signal;
const random = seededRandom(3);

interface Bounds {
  readonly requestsPerMinute?: number;
  readonly tokensPerMinute?: number;
  readonly usdPerMinute?: number;
  /** Answers before those that are fine. */
  readonly script?: readonly APIError[];
}

/** Puts questions of one tweet each to a model that answers at once. @returns when each was sent, s, on a clock that only waits move */
async function secondsSent(questions: number, bounds: Bounds): Promise<readonly number[]> {
  const clock = new FakeClock();
  const beginMs = clock.nowMs();
  const sent: number[] = [];
  const script = [...(bounds.script ?? [])];
  const reply = (content: string): ChatReply => ({
    model: 'test',
    content,
    refusal: '',
    finishReason: 'stop',
    usage: { inputTokens: TOKENS, cachedInputTokens: 0, outputTokens: 0 },
    isReasoning: false,
    headers: new Headers(),
    requestId: '',
    durationMs: 0,
  });
  const complete: Asking['client']['complete'] = async (messages) => {
    sent.push((clock.nowMs() - beginMs) / 1_000);
    const trouble = script.shift();
    if (trouble !== undefined) throw trouble;
    const asked = [...(messages.at(-1)?.content ?? '').matchAll(/\{"id":.*?\}/g)].map(([one]) => JSON.parse(one));
    return reply(honestModel(asked));
  };
  const estimate = new TokenEstimate();
  const asker = new Asker({
    client: { complete },
    dialect: new Dialect('auto'),
    breaker: new CircuitBreaker(clock),
    limits: new RateLimits(clock, {
      requestsPerMinute: bounds.requestsPerMinute ?? NONE,
      tokensPerMinute: bounds.tokensPerMinute ?? NONE,
    }),
    budget: new MoneyBudget(clock, { perSession: NONE, perMinute: bounds.usdPerMinute ?? NONE }),
    waitsForBudget: true,
    price: PRICE,
    estimate,
    ledger: new Ledger(),
    clock,
    random,
    maxRetries: 3,
  });
  let open = questions;
  const asked = Array.from({ length: questions }, async (_, at) => {
    const outcome = await asker.ask(questionOf([`I love this number ${at}`], random), never);
    open -= 1;
    return outcome.ok;
  });
  await clock.advance(0);
  while (open > 0 && (await clock.step()));
  expect(await Promise.all(asked)).toEqual(asked.map(() => true));
  return sent;
}

const refused = (status: number, headers: Readonly<Record<string, string>>) =>
  APIError.generate(status, { error: { message: 'slow down' } }, undefined, new Headers(headers));

it('sends nothing for as long as Retry-After says', async () => {
  const [first, second] = await secondsSent(1, { script: [refused(429, { 'retry-after': '20' })] });
  expect(first).toBe(0);
  expect(second).toBe(20);
});

it('holds every other question back for it too', async () => {
  const sent = await secondsSent(3, { script: [refused(503, { 'retry-after': '7' })], requestsPerMinute: 60 });
  expect(sent.filter((seconds) => seconds > 0 && seconds < 7)).toEqual([]);
});

it('waits longer each time where nothing is said, by half at least of what doubles', async () => {
  const [, second, third, fourth] = await secondsSent(1, {
    script: [refused(500, {}), refused(500, {}), refused(500, {})],
  });
  const waits = [second as number, (third as number) - (second as number), (fourth as number) - (third as number)];
  for (const [at, seconds] of waits.entries()) {
    expect(seconds).toBeGreaterThanOrEqual(0.25 * 2 ** at);
    expect(seconds).toBeLessThanOrEqual(0.5 * 2 ** at);
  }
});

it('keeps to the requests a minute of the settings: a full minute’s at once, then one every two seconds', async () => {
  const sent = await secondsSent(34, { requestsPerMinute: 30 });
  expect(sent.slice(0, 30)).toEqual(Array(30).fill(0));
  expect(sent.slice(30)).toEqual([2, 4, 6, 8]);
});

it('keeps to the tokens a minute, as they were counted', async () => {
  const sent = await secondsSent(20, { tokensPerMinute: 10 * TOKENS });
  for (const start of sent) {
    const within = sent.filter((seconds) => seconds >= start && seconds < start + 60);
    expect(within.length * TOKENS).toBeLessThanOrEqual(2 * 10 * TOKENS);
  }
  expect(sent.at(-1)).toBeGreaterThan(30);
});

it('waits for another minute where the budget of this one is spent', async () => {
  const usdPerMinute = 3;
  const sent = await secondsSent(40, { usdPerMinute });
  expect(sent[0]).toBe(0);
  expect(sent.at(-1)).toBeGreaterThanOrEqual(60);
  for (const start of sent) {
    const within = sent.filter((seconds) => seconds >= start && seconds < start + 60);
    expect((within.length * TOKENS * PRICE.input) / 1e6).toBeLessThanOrEqual(usdPerMinute);
  }
});
