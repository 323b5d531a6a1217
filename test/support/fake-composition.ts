import { FactBus } from '#engine/observe/facts.ts';
import type { ReceivedMessage } from '#engine/ports/broker.ts';
import type { Spending } from '#shared/contract/spending.ts';
import type { EngineStatus } from '#shared/contract/status.ts';
import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import type { Composition } from '../../src-main/compose.ts';
import { LiveComposition } from '../../src-main/live-composition.ts';
import type { Services } from '../../src-main/shells/command-line/context.ts';

const LATENCY = { count: 0, p50: 0, p95: 0, p99: 0, max: 0 };
const COUNTS = { produced: 5, consumed: 5, analysed: 5, indexed: 5, archived: 5, committed: 5, deadLettered: 0 };

/** Of a paid model that was not asked yet. */
export const SPENDING: Spending = {
  model: '',
  requests: 0,
  retries: 0,
  inputTokens: 0,
  outputTokens: 0,
  costUsd: 0,
  budget: { perSessionUsd: null, perMinuteUsd: null, leftUsd: null, isSpent: false, whenSpent: 'wait' },
  cached: 0,
  fallbacks: 0,
  waiting: 0,
  limits: { requestsPerMinute: null, tokensPerMinute: null, tweetsPerSecond: null, by: null },
  perTweet: null,
  circuit: 'closed',
};

export const STATUS: EngineStatus = {
  state: 'running',
  sinceMs: 0,
  error: null,
  profile: 'embedded',
  startedAtMs: 0,
  nowMs: 1_000,
  source: { name: 'Simulator', on: true, simulator: null, fraction: null, done: false },
  consumer: 'reading',
  counts: COUNTS,
  rates: COUNTS,
  latencyMs: { consumed: LATENCY, analysed: LATENCY, stored: LATENCY },
  lag: { messages: 7, seconds: 1, partitions: [] },
  inFlight: { messages: 0, bytes: 0, limit: 100 },
  parts: [],
  sentiment: { negative: 1, neutral: 1, positive: 2 },
  batches: {
    analyser: { count: 0, meanSize: 0, meanMs: 0 },
    index: { count: 0, meanSize: 0, meanMs: 0 },
    archive: { count: 0, meanSize: 0, meanMs: 0 },
  },
  errors: {},
  accuracy: { judged: 0, right: 0 },
  rehearsals: [],
  alarms: [],
  spending: null,
};

export function fakeEngine() {
  const calls: string[] = [];
  let settle: (failure?: Error) => void = () => undefined;
  const settled = new Promise<void>((resolve, reject) => {
    settle = (failure) => (failure === undefined ? resolve() : reject(failure));
  });
  settled.catch(() => undefined);
  const facts = new FactBus();
  return {
    calls,
    settle,
    facts,
    sessions: { currentId: null },
    subscribe: () => () => undefined,
    status: () => STATUS,
    start: async () => void calls.push('start'),
    stop: async () => void calls.push('stop'),
    abort: async () => void calls.push('abort'),
    untilSettled: () => settled,
  };
}

export const STORED: StoredTweet = {
  tweet: {
    tweet_id: '1000000',
    text: 'What a match\u001b[2J',
    created_at: '2026-01-26T23:30:00',
    user: 'python_dev',
    lang: 'en',
    hashtags: ['AI'],
    retweet_count: 1,
    like_count: 2,
  },
  createdAtMs: Date.UTC(2026, 0, 26, 23, 30),
  analysis: {
    sentiment: 'positive',
    topic: 'Football',
    confidence: 0.95,
    scores: { negative: 0.02, neutral: 0.03, positive: 0.95 },
    language: 'en',
    model: 'test/1',
    durationMs: 1,
  },
  position: { topic: 'tweets_raw', partition: 0, offset: 0 },
  version: 0,
  analysedAtMs: 1,
};

export const message = (offset: number, value: string): ReceivedMessage => ({
  topic: 'tweets_raw',
  partition: 0,
  offset,
  key: null,
  value: new TextEncoder().encode(value),
  headers: {},
  timestampMs: Date.UTC(2026, 0, 26, 23, 30, offset),
});

const TWEETS = Array.from({ length: 25 }, (_, at) =>
  message(at, at === 24 ? 'no json' : JSON.stringify({ ...STORED.tweet, tweet_id: String(at), text: `tweet ${at}` })),
);

const bySentiment = { negative: 1, neutral: 0, positive: 3 };
const health = async () => ({ ok: true, version: 'Test 1', detail: 'in memory' });

/** A topic with 24 tweets and one message that is none, all committed but three; stores with what a test gives. */
export function fakeParts() {
  const store = {
    name: 'Store',
    health,
    get: async () => STORED,
    ids: async () => ({
      ids: TWEETS.slice(0, 22)
        .map(({ offset }) => String(offset))
        .sort(),
      cursor: null,
    }),
  };
  return {
    broker: {
      name: 'Log',
      health,
      watermarks: async (topic: string) => [
        { partition: 0, lowWatermark: 0, highWatermark: topic === 'tweets_raw' ? TWEETS.length : 0 },
      ],
      lag: async () => [
        {
          partition: 0,
          lowWatermark: 0,
          highWatermark: 25,
          committed: 22,
          lag: 3,
          oldestUncommittedMs: Date.now() - 5_000,
        },
      ],
      offsetsAt: async (_: string, ms: number) => [
        { partition: 0, offset: TWEETS.findIndex(({ timestampMs }) => timestampMs >= ms) },
      ],
      read: async (_: string, _partition: number, offset: number, limit: number) =>
        TWEETS.slice(offset, offset + limit),
    },
    analyser: { name: 'Analyser', health },
    index: {
      ...store,
      search: async () => ({
        hits: [{ document: STORED, highlight: 'What a \ue000match\ue001' }],
        total: 3,
        cursor: 'next',
      }),
      sentimentDistribution: async () => [
        { sentiment: 'negative', count: 1 },
        { sentiment: 'neutral', count: 0 },
        { sentiment: 'positive', count: 3 },
      ],
      topHashtags: async () => [{ hashtag: 'ai', count: 4, bySentiment }],
      timeline: async () => [{ startMs: 0, bySentiment }],
      keywords: async () => ({ keywords: [{ word: 'match', count: 4, bySentiment }], sampled: 4, total: 4 }),
    },
    archive: store,
  };
}

/** Services on stand-ins; `opened` tells how they were asked. */
export function fakeServices(parts: object = fakeParts(), engine = fakeEngine()) {
  const opened: { mode: string; count?: number; produce?: boolean }[] = [];
  const closed: string[] = [];
  const services: Services = {
    compose: async (settings, options) => {
      opened.push(options);
      return {
        settings,
        engine,
        ...parts,
        close: async () => void closed.push('composition'),
      } as unknown as Composition;
    },
    openLive: (settings, options) => LiveComposition.open(settings, { ...options, compose: services.compose }),
    openAnalyser: () => Promise.reject(new Error('not in this test')),
    openKibana: () => Promise.reject(new Error('not in this test')),
    openSessions: () => Promise.reject(new Error('not in this test')),
    openPrinter: () => Promise.reject(new Error('not in this test')),
    openStack: () => Promise.reject(new Error('not in this test')),
    openIndexRebuild: () => Promise.reject(new Error('not in this test')),
    absentServers: async () => [],
    serveWeb: async () => ({ address: 'http://127.0.0.1:1/?token=t', close: async () => void closed.push('web') }),
    findDesktop: async () => ({ kind: 'none', why: 'this is a test' }),
    openDesktop: () => Promise.reject(new Error('not in this test')),
    openBrowser: () => false,
  };
  return { services, engine, opened, closed };
}
