import type { Sentiment } from '#shared/domain/analysis.ts';
import {
  LATENCY_EDGES_MS,
  type Session,
  type SessionHead,
  type SessionLatency,
  type SessionReading,
} from '#shared/session/session-record.ts';

export const SESSION_START_MS = Date.UTC(2026, 0, 26, 23, 30);
const SECOND_MS = 1_000;

export const emotions = (negative: number, neutral: number, positive: number): Record<Sentiment, number> => ({
  negative,
  neutral,
  positive,
});

function latency(count: number, p50: number): SessionLatency {
  const bars = LATENCY_EDGES_MS.map((edge, at) => {
    const before = LATENCY_EDGES_MS[at - 1] ?? 0;
    return before < p50 && p50 <= edge
      ? Math.round(count * 0.6)
      : edge > p50 && edge <= p50 * 5
        ? Math.round(count * 0.2)
        : 0;
  });
  return { count, p50, p95: p50 * 3, p99: p50 * 5, max: p50 * 12, bars: [...bars, 0] };
}

/** A session of two minutes, 20,000 tweets, in which all went well. */
export function sessionHead(changes: Partial<SessionHead> = {}): SessionHead {
  const stored = 20_000;
  return {
    id: '20260126-233000-k3x9',
    startedAtMs: SESSION_START_MS,
    lastAtMs: SESSION_START_MS + 120 * SECOND_MS,
    end: 'stopped',
    versions: { tweetscope: '0.1.0', node: '24.0.0', platform: 'linux-x64' },
    profile: 'embedded',
    parts: {
      source: 'Simulator',
      broker: 'Embedded log',
      analyser: 'Offline model',
      index: 'Embedded index',
      archive: 'Embedded archive',
    },
    simulator: { seed: 42, scenario: 'breaking-news', rate: '167', languages: '{"en":0.75,"fr":0.25}' },
    topic: 'tweets_raw',
    group: 'tweet-consumer-group',
    settings: { profile: 'embedded', 'simulator.seed': '42', 'simulator.scenario': 'breaking-news' },
    counts: {
      produced: stored,
      consumed: stored,
      analysed: stored,
      indexed: stored,
      archived: stored,
      committed: stored,
      deadLettered: 0,
    },
    account: {
      accepted: stored,
      stored,
      deadLettered: 0,
      unaccounted: { count: 0, ids: [] },
      open: { count: 0, ids: [] },
    },
    ranges: [{ partition: 0, from: 0, to: stored }],
    createdAt: { fromMs: SESSION_START_MS, toMs: SESSION_START_MS + 119 * SECOND_MS },
    latencyMs: { consumed: latency(stored, 2.1), analysed: latency(stored, 9.4), stored: latency(stored, 18) },
    lag: { greatestMessages: 340, greatestSeconds: 1.2, lastMessages: 0 },
    greatestStoredPerSecond: 412,
    sentiment: emotions(7_200, 5_400, 7_400),
    hashtags: [
      { name: 'breaking', count: 4_100, bySentiment: emotions(2_600, 900, 600) },
      { name: 'football', count: 2_050, bySentiment: emotions(500, 450, 1_100) },
      { name: 'coffee', count: 1_320, bySentiment: emotions(140, 300, 880) },
      { name: 'politics', count: 900, bySentiment: emotions(500, 310, 90) },
    ],
    topics: [
      { name: 'Politics', count: 6_300, bySentiment: emotions(3_800, 1_700, 800) },
      { name: 'Football', count: 4_200, bySentiment: emotions(1_100, 1_000, 2_100) },
      { name: 'Coffee', count: 2_800, bySentiment: emotions(300, 700, 1_800) },
      { name: 'Other', count: 2_100, bySentiment: emotions(600, 900, 600) },
    ],
    languages: [
      { name: 'en', count: 15_000, bySentiment: emotions(5_400, 4_000, 5_600) },
      { name: 'fr', count: 5_000, bySentiment: emotions(1_800, 1_400, 1_800) },
    ],
    confusion: {
      negative: emotions(6_100, 700, 500),
      neutral: emotions(500, 4_200, 600),
      positive: emotions(600, 500, 6_300),
    },
    errors: {},
    cost: null,
    dataDigest: '215363d0bb26b5e8',
    reconciliation: null,
    eventsLeftOut: 0,
    ...changes,
  };
}

export function sessionReading(second: number, changes: Partial<SessionReading> = {}): SessionReading {
  return {
    atMs: SESSION_START_MS + second * SECOND_MS,
    spanMs: SECOND_MS,
    producedPerSecond: 160,
    consumedPerSecond: 160,
    storedPerSecond: 160,
    lagMessages: 12,
    lagSeconds: 0.1,
    p50Ms: 18,
    p99Ms: 90,
    sentiment: emotions(58, 45, 62),
    deadLettered: 0,
    ...changes,
  };
}

/** A head as it is, with a calm course. */
export function sessionOf(changes: Partial<Session> = {}): Session {
  const wave = (second: number) => 160 + 40 * Math.sin(second / 9);
  return {
    ...sessionHead(),
    name: '',
    notes: '',
    tags: [],
    events: [
      { kind: 'state', atMs: SESSION_START_MS, state: 'starting', code: null },
      { kind: 'state', atMs: SESSION_START_MS + 200, state: 'running', code: null },
      { kind: 'state', atMs: SESSION_START_MS + 119_500, state: 'draining', code: null },
      { kind: 'state', atMs: SESSION_START_MS + 120_000, state: 'stopped', code: null },
    ],
    readings: Array.from({ length: 120 }, (_, at) =>
      sessionReading(at + 1, {
        producedPerSecond: wave(at),
        storedPerSecond: wave(at - 1),
        lagMessages: Math.round(wave(at) / 8),
        p50Ms: 16 + 4 * Math.sin(at / 7),
        p99Ms: 80 + 30 * Math.sin(at / 5),
      }),
    ),
    ...changes,
  };
}

/** A session in which the index failed, messages were poisoned and somebody deployed. */
export function eventfulSession(): Session {
  const calm = sessionOf();
  const at = (second: number) => SESSION_START_MS + second * SECOND_MS;
  const fault = { kind: 'fault', fault: 'poison-messages', peakLag: 340, deadLettered: 3 } as const;
  return {
    ...calm,
    name: 'Launch <rehearsal> & "more"',
    notes: 'The index failed at the 40th second.\n\nNobody noticed.',
    tags: ['demo', 'v2.1'],
    counts: { ...calm.counts, produced: 20_003, committed: 20_003, deadLettered: 3 },
    account: { ...calm.account, accepted: 20_003, deadLettered: 3 },
    errors: { STORE_UNAVAILABLE: 1, MESSAGE_NOT_JSON: 3 },
    events: [
      ...calm.events.slice(0, 2),
      { kind: 'change', atMs: at(20), what: 'rate', from: '100', to: '167' },
      { kind: 'down', atMs: at(40), part: 'index', code: 'STORE_UNAVAILABLE', message: 'does not answer' },
      { kind: 'up', atMs: at(52.5), part: 'index', downMs: 12_500 },
      { kind: 'marker', atMs: at(60), text: 'deploy <here>' },
      { ...fault, atMs: at(80), phase: 'started', seconds: 5 },
      { kind: 'deadLetters', atMs: at(81), count: 3, code: 'MESSAGE_NOT_JSON', stage: 'decode', first: '0:12001' },
      { ...fault, atMs: at(85), phase: 'healed', seconds: 5 },
      { ...fault, atMs: at(86), phase: 'recovered', seconds: 1 },
      ...calm.events.slice(2),
    ],
  };
}
