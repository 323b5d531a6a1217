import { describe, expect, it } from 'vitest';
import { isFallback } from '#shared/domain/analysis.ts';
import { FakeClock } from '../../../support/fake-clock.ts';
import { API_ERRORS, type ApiError } from '../../../support/openai/api-errors.ts';
import { sentimentsOf, truthOf, tweets } from '../../../support/openai/model-tweets.ts';
import { ANSWER, failure, OpenAiStandIn, type Reply, SNAPSHOT } from '../../../support/openai/openai-stand-in.ts';
import { standInForEach } from '../../../support/openai/stand-in-for-each.ts';

const never = new AbortController().signal;
const bench = standInForEach();

describe('an answer', () => {
  it('gives each tweet its own labels, whatever the order in the request', async () => {
    const batch = tweets(60);
    const outcomes = await bench.open().analyse(batch, never);
    expect(sentimentsOf(outcomes)).toEqual(batch.map(truthOf));
    expect(bench.standIn.requests).toHaveLength(3);
    const asked = bench.standIn.requests.flatMap((request) => request.tweets.map(({ text }) => text));
    expect(asked.filter((text) => batch.some((one) => one.text === text))).not.toEqual(batch.map(({ text }) => text));
  });

  it('is of the model that answered, with scores that sum up', async () => {
    const [outcome] = await bench.open().analyse(tweets(1), never);
    expect(outcome).toMatchObject({
      ok: true,
      analysis: { model: SNAPSHOT, confidence: 0.9, topic: 'Other', language: 'en' },
    });
  });

  it('is asked for once where several tweets have the same text', async () => {
    const same = tweets(3).map((one) => ({ ...one, text: 'I love this' }));
    const outcomes = await bench.open().analyse(same, never);
    expect(sentimentsOf(outcomes)).toEqual(['positive', 'positive', 'positive']);
    expect(bench.standIn.requests.flatMap((request) => request.tweets)).toHaveLength(1);
    expect(await bench.analyser.record('1002')).toMatchObject({ outcome: 'answered', costUsd: 0 });
  });

  it('comes from the cache the second time, after a restart too, and costs nothing', async () => {
    await bench.open().analyse(tweets(40), never);
    await bench.analyser.close();
    const asked = bench.standIn.requests.length;
    const again = await bench.open().analyse(tweets(40), never);
    expect(sentimentsOf(again)).toEqual(tweets(40).map(truthOf));
    expect(bench.standIn.requests).toHaveLength(asked);
    expect(bench.analyser.spending()).toMatchObject({ requests: 0, costUsd: 0, cached: 40 });
    const record = await bench.analyser.record('1000');
    expect(record).toMatchObject({
      outcome: 'cached',
      costUsd: 0,
      exchange: { model: SNAPSHOT, finishReason: 'stop' },
    });
    expect(record?.exchange?.messages.at(-1)?.content).toContain(`"id":"${record?.name}"`);
  });

  it('is not taken from the cache for another model', async () => {
    await bench.open().analyse(tweets(1), never);
    await bench.analyser.close();
    const other = await OpenAiStandIn.start({ models: ['gpt-4o'] });
    await bench.open({ model: 'gpt-4o' }, other).analyse(tweets(1), never);
    expect(other.requests).toHaveLength(1);
    await other.close();
  });

  it('is parted by tokens as well as by number', async () => {
    const long = tweets(10).map((one) => ({ ...one, text: `${one.text} ${'word '.repeat(200)}` }));
    await bench.open({ tokensPerRequest: 700 }).analyse(long, never);
    expect(bench.standIn.requests.length).toBeGreaterThanOrEqual(4);
  });
});

describe('an answer that is not sound', () => {
  const withOneTwice = (content: string) => {
    const { results } = JSON.parse(content) as { results: object[] };
    return JSON.stringify({ results: [...results, results[0]] });
  };
  const BAD: Readonly<Record<string, (honest: string) => Reply>> = {
    'is cut off': (honest) => ({ kind: 'answer', content: honest.slice(0, -20), finishReason: 'length' }),
    'is declined': () => ({ kind: 'answer', refusal: 'I cannot help with that.' }),
    'is filtered': () => ({ kind: 'answer', content: '', finishReason: 'content_filter' }),
    'is no JSON': () => ({ kind: 'answer', content: 'Here are your labels!' }),
    'has another shape': () => ({ kind: 'answer', content: '{"labels":[]}' }),
    'has a result too many': (honest) => ({ kind: 'answer', content: withOneTwice(honest) }),
    'has a result too few': (honest) => ({
      kind: 'answer',
      content: JSON.stringify({ results: JSON.parse(honest).results.slice(1) }),
    }),
    'has ids of its own': (honest) => ({ kind: 'answer', content: honest.replace(/"id":"/, '"id":"x') }),
    'has labels of its own': (honest) => ({
      kind: 'answer',
      content: honest.replace(/"sentiment":"\w+"/, '"sentiment":"furious"'),
    }),
    'is too sure': (honest) => ({ kind: 'answer', content: honest.replaceAll('0.9', '7') }),
  };

  for (const [name, reply] of Object.entries(BAD)) {
    it(`that ${name} is asked for again in smaller requests`, async () => {
      bench.standIn.respond = (asked, nth) => (nth === 0 ? reply(bench.standIn.model(asked)) : ANSWER);
      const batch = tweets(12);
      expect(sentimentsOf(await bench.open().analyse(batch, never))).toEqual(batch.map(truthOf));
      expect(bench.standIn.requests).toHaveLength(3);
      expect(bench.analyser.spending()).toMatchObject({ requests: 3, fallbacks: 0, waiting: 0 });
    });
  }

  const POISON = 'number 5';
  const poisoned = () => {
    bench.standIn.respond = (asked) =>
      asked.some(({ text }) => text.endsWith(POISON)) ? { kind: 'answer', refusal: 'No.' } : ANSWER;
  };

  it('to one tweet keeps that one waiting and no other', async () => {
    poisoned();
    const batch = tweets(12);
    const outcomes = await bench.open({}, bench.standIn, new FakeClock()).analyse(batch, never);
    const expected = batch.map((one) => (one.text.endsWith(POISON) ? 'ANALYSIS_REFUSED' : truthOf(one)));
    expect(sentimentsOf(outcomes)).toEqual(expected);
    expect(outcomes[5]).toMatchObject({ ok: false, error: { retryable: true } });
    expect(bench.analyser.spending().waiting).toBe(1);
    const asked = bench.standIn.requests.length;
    await bench.analyser.analyse(batch, never);
    expect(bench.standIn.requests).toHaveLength(asked);
  });

  it('is had later, when the model has come to its senses', async () => {
    poisoned();
    await bench.open().analyse(tweets(6), never);
    bench.standIn.respond = () => ANSWER;
    await expect
      .poll(async () => sentimentsOf(await bench.analyser.analyse(tweets(1, 5), never)), { timeout: 10_000 })
      .toEqual(['negative']);
    expect(bench.analyser.spending().waiting).toBe(0);
  });

  it('leaves the tweet to the offline model by choice, marked, with the reason kept', async () => {
    poisoned();
    const outcomes = await bench.open({ fallback: 'offline' }).analyse(tweets(12), never);
    const marked = outcomes.map((one) => one.ok && isFallback(one.analysis));
    expect(marked).toEqual(tweets(12).map(({ text }) => text.endsWith(POISON)));
    expect(bench.analyser.spending()).toMatchObject({ fallbacks: 1, waiting: 0 });
    expect(await bench.analyser.record('1005')).toMatchObject({
      outcome: 'fallback',
      error: { code: 'ANALYSIS_REFUSED' },
      exchange: { answer: 'No.' },
    });
  });

  it('sends the tweet to the dead letters by choice', async () => {
    poisoned();
    const outcomes = await bench.open({ fallback: 'dead-letters' }).analyse(tweets(12), never);
    expect(outcomes[5]).toMatchObject({ ok: false, error: { code: 'ANALYSIS_REFUSED', retryable: false } });
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(11);
  });

  it('for a request that is too long is asked for in halves', async () => {
    bench.standIn.respond = (asked) => (asked.length > 6 ? failure(API_ERRORS.tooLong) : ANSWER);
    expect(sentimentsOf(await bench.open().analyse(tweets(16), never))).toEqual(tweets(16).map(truthOf));
  });
});

describe('what passes', () => {
  const PASSING: readonly ApiError[] = [
    API_ERRORS.timedOut,
    API_ERRORS.conflict,
    API_ERRORS.rateLimited,
    API_ERRORS.serverError,
    API_ERRORS.badGateway,
    API_ERRORS.overloaded,
    API_ERRORS.gatewayTimeout,
  ];
  for (const error of PASSING) {
    it(`is tried again: ${error.status}`, async () => {
      bench.standIn.script.push(failure(error), failure(error));
      expect(sentimentsOf(await bench.open().analyse(tweets(4), never))).toEqual(tweets(4).map(truthOf));
      expect(bench.analyser.spending()).toMatchObject({ requests: 1, retries: 2 });
      expect((await bench.analyser.record('1000'))?.exchange?.retries).toBe(2);
    });
  }

  const CUTS: readonly Reply[] = [
    { kind: 'cut', where: 'at once' },
    { kind: 'cut', where: 'in the body' },
    { kind: 'raw', status: 200, type: 'text/html', body: '<h1>Welcome to the proxy</h1>' },
    { kind: 'raw', status: 200, type: 'application/json', body: '{"choices":' },
    { kind: 'raw', status: 200, type: 'application/json', body: 'null' },
  ];
  for (const cut of CUTS) {
    it(`is tried again: ${JSON.stringify(cut)}`, async () => {
      bench.standIn.script.push(cut);
      expect(sentimentsOf(await bench.open().analyse(tweets(4), never))).toEqual(tweets(4).map(truthOf));
      expect(bench.analyser.spending().retries).toBe(1);
    });
  }

  it('is tried again: no answer within the timeout, in the headers or in the body', async () => {
    bench.standIn.script.push({ kind: 'hang' });
    expect(sentimentsOf(await bench.open({ timeoutMs: 20_000 }).analyse(tweets(4), never))).toEqual(
      tweets(4).map(truthOf),
    );
    expect(bench.analyser.spending().retries).toBe(1);
  });

  it('is told after some attempts, as the fault of no tweet', async () => {
    bench.standIn.respond = () => failure(API_ERRORS.overloaded);
    await expect(bench.open({ maxRetries: 2 }).analyse(tweets(4), never)).rejects.toMatchObject({
      code: 'ANALYSER_UNAVAILABLE',
      retryable: true,
    });
    expect(bench.standIn.requests).toHaveLength(3);
  });

  it('leaves the tweets to the offline model by choice', async () => {
    bench.standIn.respond = () => failure(API_ERRORS.overloaded);
    const outcomes = await bench.open({ maxRetries: 0, fallback: 'offline' }).analyse(tweets(4), never);
    expect(outcomes.every((one) => one.ok && isFallback(one.analysis))).toBe(true);
  });

  it('is not asked for while the server is left alone, then once, then by all', async () => {
    bench.standIn.respond = () => failure(API_ERRORS.serverError);
    bench.open({ maxRetries: 10, tweetsPerRequest: 1 });
    await expect(bench.analyser.analyse(tweets(4), never)).rejects.toMatchObject({ code: 'ANALYSER_UNAVAILABLE' });
    expect(bench.analyser.spending().circuit).not.toBe('closed');
    const asked = bench.standIn.requests.length;
    expect(asked).toBeLessThan(12);
    bench.standIn.respond = () => ANSWER;
    await expect
      .poll(async () => sentimentsOf(await bench.analyser.analyse(tweets(4), never).catch(() => [])), {
        timeout: 10_000,
      })
      .toEqual(tweets(4).map(truthOf));
    expect(bench.analyser.spending().circuit).toBe('closed');
  });

  it('ends at once when the pipeline does', async () => {
    bench.standIn.script.push({ kind: 'hang' });
    const stop = new AbortController();
    const asked = bench.open({ timeoutMs: 600_000 }).analyse(tweets(1), stop.signal);
    await expect.poll(() => bench.standIn.requests.length).toBe(1);
    stop.abort(new Error('stopped'));
    await expect(asked).rejects.toThrow('stopped');
  });
});

describe('what does not pass', () => {
  const STANDING = [
    ['badKey', 'ANALYSER_UNAUTHORIZED'],
    ['wrongCountry', 'ANALYSER_UNAUTHORIZED'],
    ['noModel', 'ANALYSER_MODEL_UNKNOWN'],
    ['noCredit', 'ANALYSER_QUOTA_SPENT'],
  ] as const;
  for (const [name, code] of STANDING) {
    it(`takes the analyser down until it is mended: ${name}`, async () => {
      const clock = new FakeClock();
      bench.standIn.respond = () => failure(API_ERRORS[name]);
      bench.open({ fallback: 'offline' }, bench.standIn, clock);
      await expect(bench.analyser.analyse(tweets(4), never)).rejects.toMatchObject({ code, retryable: true });
      await expect(bench.analyser.analyse(tweets(4), never)).rejects.toMatchObject({ code });
      expect(bench.standIn.requests).toHaveLength(1);
      bench.standIn.respond = () => ANSWER;
      await clock.advance(60_000);
      expect(sentimentsOf(await bench.analyser.analyse(tweets(1), never))).toEqual(['positive']);
    });
  }

  it('is told without asking where there is no key for OpenAI', async () => {
    bench.open({ baseUrl: 'https://api.openai.com/v1', apiKey: '' });
    await expect(bench.analyser.analyse(tweets(1), never)).rejects.toMatchObject({
      code: 'ANALYSER_UNAUTHORIZED',
      hint: expect.stringContaining('TWEETSCOPE_OPENAI_API_KEY'),
    });
  });

  for (const error of [API_ERRORS.badParameter, API_ERRORS.unprocessable]) {
    it(`is told as such where every request is refused: ${error.status}`, async () => {
      bench.standIn.respond = () => failure(error);
      await expect(bench.open().analyse(tweets(8), never)).rejects.toMatchObject({
        code: 'ANALYSER_REQUEST_REFUSED',
        message: expect.stringContaining(error.message),
      });
      expect(bench.standIn.requests.length).toBeLessThan(16);
    });
  }

  it('keeps the one tweet waiting that a server refuses', async () => {
    bench.standIn.respond = (asked) =>
      asked.some(({ text }) => text.endsWith('number 2')) ? failure(API_ERRORS.tooLarge) : ANSWER;
    const outcomes = await bench.open().analyse(tweets(6), never);
    expect(outcomes.filter(({ ok }) => !ok)).toHaveLength(1);
    expect(outcomes[2]?.ok).toBe(false);
  });

  it('never shows the key', async () => {
    bench.standIn.respond = () => failure({ ...API_ERRORS.badKey, message: 'Incorrect API key provided.' });
    const thrown = await bench
      .open()
      .analyse(tweets(1), never)
      .catch((error: unknown) => error);
    expect(JSON.stringify(thrown, Object.getOwnPropertyNames(thrown))).not.toContain(bench.standIn.key);
    const health = await bench
      .open({ apiKey: 'sk-wrong' })
      .health()
      .catch((error: unknown) => error);
    expect(JSON.stringify(health, Object.getOwnPropertyNames(health))).not.toContain('sk-wrong');
  });
});
