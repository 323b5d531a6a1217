import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ActivityLog } from '#engine/observe/activity-log.ts';
import { FactBus } from '#engine/observe/facts.ts';
import { Pipeline } from '#engine/pipeline.ts';
import type { Archive } from '#engine/ports/archive.ts';
import type { Broker } from '#engine/ports/broker.ts';
import type { SearchIndex } from '#engine/ports/search-index.ts';
import type { TweetSource } from '#engine/ports/source.ts';
import { isFallback } from '#shared/domain/analysis.ts';
import { HEADER, TOPIC_DEAD_LETTERS, TOPIC_RAW } from '#shared/domain/headers.ts';
import { SqliteArchive } from '../../src-main/adapters/embedded/archive/sqlite-archive.ts';
import { SqliteSearchIndex } from '../../src-main/adapters/embedded/index/sqlite-search-index.ts';
import { SqliteBroker } from '../../src-main/adapters/embedded/log/sqlite-broker.ts';
import type { OpenAiAnalyser } from '../../src-main/adapters/openai/openai-analyser.ts';
import type { OpenAiOptions } from '../../src-main/adapters/openai/openai-options.ts';
import { hastyClock } from '../support/hasty-clock.ts';
import { API_ERRORS } from '../support/openai/api-errors.ts';
import { tweets as inputs, truthOf } from '../support/openai/model-tweets.ts';
import { openAnalyser } from '../support/openai/open-analyser.ts';
import { ANSWER, failure, OpenAiStandIn, type Reply } from '../support/openai/openai-stand-in.ts';
import { sampleTweet } from '../support/sample-tweets.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const TWEETS = 240;
/** A minute passes in 0.4 s. */
const HASTE = 150;
/** Long against a slow machine: of a request that was given up, nobody could say whether it was charged. */
const TIMEOUT_MS = 300_000;
const GROUP = 'test';
const PRICE = { input: 0.4, output: 1.6 };

/** The tweets are in the log already. */
const NO_SOURCE: TweetSource = {
  name: 'none',
  isUnpaced: false,
  next: async () => ({ items: [], rejects: [], waitMs: 0, done: true }),
  progress: () => ({ produced: 0, rejected: 0, fraction: null }),
  close: async () => undefined,
};

/** All that a server can do to a request, with how often. */
const STORM: readonly (readonly [number, (content: string) => Reply])[] = [
  [6, () => failure(API_ERRORS.rateLimited, { 'retry-after': '3' })],
  [2, () => failure(API_ERRORS.rateLimited)],
  [2, () => failure(API_ERRORS.serverError)],
  [2, () => failure(API_ERRORS.badGateway)],
  [2, () => failure(API_ERRORS.overloaded, { 'retry-after-ms': '700' })],
  [1, () => failure(API_ERRORS.timedOut)],
  [1, () => failure(API_ERRORS.tooLarge)],
  [2, () => ({ kind: 'cut', where: 'at once' })],
  [2, () => ({ kind: 'cut', where: 'in the body' })],
  [1, () => ({ kind: 'raw', status: 200, type: 'text/html', body: '<h1>Welcome to the proxy</h1>' })],
  [1, () => ({ kind: 'raw', status: 200, type: 'application/json', body: '{"choices":' })],
  [2, (honest) => ({ kind: 'answer', content: honest.slice(0, -30), finishReason: 'length' })],
  [2, () => ({ kind: 'answer', refusal: 'I cannot help with that.' })],
  [2, () => ({ kind: 'answer', content: 'Here are your labels!' })],
  [2, (honest) => ({ kind: 'answer', content: honest.replace(/"id":"/, '"id":"x') })],
  [2, (honest) => ({ kind: 'answer', content: honest.replace(/"sentiment":"\w+"/, '"sentiment":"furious"') })],
  [2, (honest) => ({ kind: 'answer', content: honest.slice(0, honest.length / 2) })],
  [20, () => ANSWER],
];

const drawn = (random: () => number) => {
  const all = STORM.flatMap(([times, reply]) => Array<typeof reply>(times).fill(reply));
  return all[Math.floor(random() * all.length)] ?? (() => ANSWER);
};

const folders: ReturnType<typeof temporaryFolder>[] = [];
const closings: (() => Promise<void>)[] = [];
let standIn: OpenAiStandIn;
let broker: Broker;
let index: SearchIndex;
let archive: Archive;
let analyser: OpenAiAnalyser;
let pipeline: Pipeline;
let facts: FactBus;
let activity: ActivityLog;

/** A pipeline on embedded stores with so many tweets in the log, asking the stand-in. */
async function begin(change: Partial<OpenAiOptions> = {}): Promise<void> {
  const folder = temporaryFolder();
  folders.push(folder);
  const place = { directory: folder.path, readOnly: false };
  const clock = hastyClock(HASTE);
  broker = await SqliteBroker.open({ ...place, clock });
  index = await SqliteSearchIndex.open(place);
  archive = await SqliteArchive.open(place);
  analyser = openAnalyser(standIn, folder.path, { timeoutMs: TIMEOUT_MS, ...change }, { clock });
  facts = new FactBus();
  activity = new ActivityLog(facts);
  const unbounded = { retentionMs: Number.POSITIVE_INFINITY, retentionBytes: Number.POSITIVE_INFINITY };
  pipeline = new Pipeline(
    {
      source: NO_SOURCE,
      broker,
      analyser,
      index,
      archive,
      clock,
      random: seededRandom(5),
    },
    {
      topic: { topic: TOPIC_RAW, partitions: 1, replicationFactor: 1, ...unbounded },
      deadLetterTopic: TOPIC_DEAD_LETTERS,
      group: GROUP,
      from: 'earliest',
      maxInFlight: 500,
      maxInFlightBytes: 10_000_000,
      analysisBatch: 64,
      storeBatch: 64,
      batchAgeMs: 5,
      commitIntervalMs: 100,
      count: Number.POSITIVE_INFINITY,
      produce: false,
      patient: false,
    },
    facts,
  );
  closings.push(
    () => pipeline.abort(),
    () => analyser.close(),
    () => index.close(),
    () => archive.close(),
    () => broker.close(),
  );
  await pipeline.start();
  await broker.publish(
    TOPIC_RAW,
    inputs(TWEETS).map(({ id, text }) => ({
      key: id,
      value: new TextEncoder().encode(JSON.stringify(sampleTweet(id, { text }))),
      headers: {},
    })),
  );
}

const settled = () => expect.poll(() => pipeline.isSettled(), { timeout: 60_000 }).toBe(true);

async function deadLetters() {
  const letters = await broker.read(TOPIC_DEAD_LETTERS, 0, 0, TWEETS);
  return letters.map(({ key, headers }) => ({ key: key ?? '', code: headers[HEADER.deadLetterCode] }));
}

/** Never lost, never invented: each tweet once in both stores or once in the dead letters, with the model's own label or marked. */
async function account() {
  const dead = await deadLetters();
  let marked = 0;
  let stored = 0;
  for (const input of inputs(TWEETS)) {
    const [one, other] = await Promise.all([index.get(input.id), archive.get(input.id)]);
    expect(other).toEqual(one);
    expect([input.id, dead.filter(({ key }) => key === input.id).length]).toEqual([input.id, one === null ? 1 : 0]);
    if (one === null) continue;
    stored += 1;
    if (isFallback(one.analysis)) marked += 1;
    else expect([input.text, one.analysis.sentiment]).toEqual([input.text, truthOf(input)]);
  }
  expect([await index.count(), await archive.count()]).toEqual([stored, stored]);
  return { stored, marked, dead };
}

const costOfStandIn = () => (standIn.inputTokens * PRICE.input + standIn.outputTokens * PRICE.output) / 1e6;

beforeEach(async () => {
  standIn = await OpenAiStandIn.start();
});
afterEach(async () => {
  for (const close of closings.splice(0)) await close();
  activity.close();
  for (const folder of folders.splice(0)) folder.dispose();
  await standIn.close();
  expect(standIn.violations).toEqual([]);
});

describe('a model’s server in a storm', () => {
  for (const seed of [1, 2, 3]) {
    it(`loses and invents nothing where tweets wait, and every answer is on the bill (seed ${seed})`, async () => {
      const random = seededRandom(seed);
      standIn.script.push(ANSWER, { kind: 'hang' });
      standIn.respond = (asked) => drawn(random)(standIn.model(asked));
      await begin();
      await settled();
      const { stored, marked, dead } = await account();
      expect({ stored: stored + dead.length, marked }).toEqual({ stored: TWEETS, marked: 0 });
      const { costUsd, requests, retries, waiting } = analyser.spending();
      expect(costUsd).toBeCloseTo(costOfStandIn(), 9);
      expect(requests).toBeGreaterThan(TWEETS / 20);
      expect(retries).toBeGreaterThan(5);
      expect(waiting).toBe(0);
    });
  }

  it('leaves what it will not answer to the offline model, each marked and counted', async () => {
    const random = seededRandom(4);
    standIn.respond = (asked) => drawn(random)(standIn.model(asked));
    await begin({ fallback: 'offline', maxRetries: 1 });
    await settled();
    const { stored, marked, dead } = await account();
    expect({ stored, dead }).toEqual({ stored: TWEETS, dead: [] });
    expect(marked).toBeGreaterThan(0);
    expect(analyser.spending()).toMatchObject({ fallbacks: marked });
    expect(analyser.spending().costUsd).toBeCloseTo(costOfStandIn(), 9);
  });

  it('sends what it will not answer to the dead letters at once by choice, and waits for a server that is away', async () => {
    standIn.respond = (asked, nth) => {
      if (nth < 12) return failure(API_ERRORS.overloaded);
      return asked.some(({ text }) => text.endsWith('number 77')) ? { kind: 'answer', refusal: 'No.' } : ANSWER;
    };
    await begin({ fallback: 'dead-letters' });
    await settled();
    const { dead } = await account();
    expect(dead).toEqual([{ key: '1077', code: 'ANALYSIS_REFUSED' }]);
  });
});

describe('one tweet that a model never answers for', () => {
  it('holds the commits behind it for some minutes, not for ever, and Activity says what became of it', async () => {
    standIn.respond = (asked) =>
      asked.some(({ text }) => text.endsWith('number 3')) ? { kind: 'answer', refusal: 'No.' } : ANSWER;
    await begin();
    await expect.poll(() => index.count(), { timeout: 20_000 }).toBe(TWEETS - 1);
    const [partition] = await broker.lag(TOPIC_RAW, GROUP);
    expect(partition?.committed ?? 0).toBeLessThanOrEqual(3);
    await settled();
    const { stored, dead } = await account();
    expect(stored).toBe(TWEETS - 1);
    expect(dead).toEqual([{ key: '1003', code: 'ANALYSIS_GIVEN_UP' }]);
    const told = activity.entries().filter(({ what }) => what?.kind === 'deadLettered');
    expect(told).toMatchObject([{ level: 'warning', what: { code: 'ANALYSIS_GIVEN_UP' }, places: [{ offset: 3 }] }]);
    expect(told[0]?.message).toContain('the model declined: No.');
    expect(analyser.spending().waiting).toBe(0);
  });
});
