import { expect, it } from 'vitest';
import { FactBus } from '#engine/observe/facts.ts';
import { LatencyWindow } from '#engine/observe/latency.ts';
import { Metrics } from '#engine/observe/metrics.ts';
import { RateWindow } from '#engine/observe/rate-window.ts';
import { SlidingCounts } from '#engine/observe/sliding-counts.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { analysedSample } from '../../../support/in-flight-samples.ts';

const T = Date.UTC(2026, 0, 26);

it('summarises latencies of the last minute, and forgets older ones', () => {
  const window = new LatencyWindow();
  for (let latency = 1; latency <= 100; latency++) window.record(latency, T);
  const now = window.summary(T);
  expect(now.count).toBe(100);
  expect(now.p50).toBeCloseTo(50, 0);
  expect(now.p99).toBeCloseTo(99, 0);
  expect(now.max).toBeCloseTo(100, 0);
  window.record(7, T + 30_000);
  expect(window.summary(T + 30_000).count).toBe(101);
  expect(window.summary(T + 65_000)).toMatchObject({ count: 1 });
  expect(window.summary(T + 200_000)).toEqual({ count: 0, p50: 0, p95: 0, p99: 0, max: 0 });
});

it('gives rates over the last 5 s', () => {
  const rates = new RateWindow(['produced']);
  const at = (second: number, produced: number) => rates.sample(T + second * 1_000, { produced }).produced;
  expect(at(0, 0)).toBe(0);
  expect(at(1, 100)).toBe(100);
  for (let second = 2; second <= 10; second++) at(second, 100);
  expect(at(11, 100)).toBe(0);
  expect(at(12, 600)).toBe(100);
});

it('counts what happened in the last minute only', () => {
  const counts = new SlidingCounts(['a', 'b']);
  counts.add('a', T);
  counts.add('b', T + 30_000);
  expect(counts.totals(T + 59_000)).toEqual({ a: 1, b: 1 });
  expect(counts.totals(T + 61_000)).toEqual({ a: 0, b: 1 });
});

it('learns counts, sentiment and accuracy from the facts', () => {
  const facts = new FactBus();
  const metrics = new Metrics(facts, T - 1_000);
  const right = analysedSample(1, { sentiment: 'positive', truth: 'positive', producedMs: T - 20 });
  const wrong = analysedSample(2, { sentiment: 'negative', truth: 'neutral', producedMs: T - 20 });
  const unknown = analysedSample(3, { sentiment: 'negative', truth: null, producedMs: T - 5_000 });
  facts.tell('consumed', { tweets: [right, wrong, unknown], atMs: T });
  facts.tell('analysed', { tweets: [right, wrong, unknown], atMs: T });
  facts.tell('stored', { store: 'index', tweets: [right, wrong], atMs: T });
  facts.tell('deadLettered', { casualties: [], atMs: T });
  facts.tell('batch', { stage: 'index', size: 10, durationMs: 4 });
  facts.tell('batch', { stage: 'index', size: 30, durationMs: 8 });
  facts.tell('partDown', { part: 'index', error: new TweetscopeError('STORE_UNAVAILABLE', 'away'), atMs: T });
  expect(metrics.batches().index).toEqual({ count: 2, meanSize: 20, meanMs: 6 });
  expect(metrics.batches().analyser).toEqual({ count: 0, meanSize: 0, meanMs: 0 });
  expect(metrics.errors()).toEqual({ STORE_UNAVAILABLE: 1 });
  expect(metrics.counts()).toMatchObject({ consumed: 3, analysed: 3, indexed: 2, archived: 0, deadLettered: 0 });
  expect(metrics.sentiment(T)).toEqual({ negative: 2, neutral: 0, positive: 1 });
  expect(metrics.accuracy()).toEqual({ judged: 2, right: 1 });
  expect(metrics.latency(T).analysed.count).toBe(2);
  expect(metrics.latency(T).stored.count).toBe(0);
  metrics.close();
  facts.tell('consumed', { tweets: [right], atMs: T });
  expect(metrics.counts().consumed).toBe(3);
});
