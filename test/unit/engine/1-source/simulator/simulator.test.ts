import { describe, expect, it } from 'vitest';
import { Simulator, type SimulatorOptions } from '#engine/1-source/simulator/simulator.ts';
import type { SourceItem } from '#engine/ports/source.ts';
import { HEADER } from '#shared/domain/headers.ts';
import { tweetSchema } from '#shared/domain/tweet.ts';

const START_MS = Date.UTC(2026, 0, 26, 23, 30);
const open = (change: Partial<SimulatorOptions> = {}) =>
  new Simulator({
    seed: 1,
    instance: 1234567,
    rate: 'max',
    scenario: 'steady',
    languageWeights: { en: 3, fr: 1 },
    ...change,
  });

/** Pulls as the producer does, on a clock of its own. */
async function pull(simulator: Simulator, fromMs: number, durationMs: number): Promise<SourceItem[]> {
  const items: SourceItem[] = [];
  for (let nowMs = fromMs; nowMs < fromMs + durationMs; ) {
    const batch = await simulator.next(nowMs, 500);
    items.push(...batch.items);
    nowMs += batch.waitMs;
  }
  return items;
}

const text = ({ value }: SourceItem) => new TextDecoder('utf-8', { fatal: true }).decode(value);

describe('Simulator', () => {
  it('gives JSON in UTF-8, keyed by tweet_id, with the truth in headers only', async () => {
    const { items, rejects, done } = await open().next(START_MS + 0.25, 500);
    expect(items).toHaveLength(500);
    expect([rejects, done]).toEqual([[], false]);
    for (const item of items) {
      const tweet = JSON.parse(text(item));
      expect(tweetSchema.safeParse(tweet).success).toBe(true);
      expect(item.key).toBe(tweet.tweet_id);
      expect(tweet.tweet_id).toMatch(/^\d{14}1234567$/);
      expect(tweet.created_at).toBe('2026-01-26T23:30:00.000Z');
      expect(Object.keys(tweet)).toHaveLength(8);
      expect(item.headers[HEADER.producedAt]).toBe(String(START_MS + 0.25));
      expect(item.headers[HEADER.source]).toBe('simulator');
      expect(['positive', 'neutral', 'negative']).toContain(item.headers[HEADER.truthSentiment]);
      expect(item.headers[HEADER.truthTopic]).toMatch(/^[A-Z]/);
      expect(text(item)).not.toMatch(/truth|"sentiment"|"topic"/);
    }
  });

  it('gives the same bytes for the same seed, instance, instants and changes', async () => {
    const run = async () => {
      const simulator = open({ rate: 50 });
      const items = await pull(simulator, START_MS, 5_000);
      simulator.configure({ rate: 200, scenario: 'spam-wave', languageWeights: { fr: 1 } });
      items.push(...(await pull(simulator, START_MS + 5_000, 5_000)));
      return items.map((item) => [item.key, text(item), item.headers]);
    };
    const first = await run();
    expect(first.length).toBeGreaterThan(1_000);
    expect(await run()).toEqual(first);
  });

  it.each([1, 100, 20_000])('makes %i a second on average', async (rate) => {
    const made = (await pull(open({ rate }), START_MS, 10_001)).length;
    expect(Math.abs(made / 10 / rate - 1)).toBeLessThanOrEqual(0.01);
  });

  it('takes changes live, and tells how it stands', async () => {
    const simulator = open({ rate: 'natural', seed: 77 });
    await simulator.next(START_MS, 500);
    simulator.configure({ rate: 1_000 });
    expect(simulator.state()).toEqual({
      seed: 77,
      rate: 1_000,
      scenario: 'steady',
      languageWeights: { en: 3, fr: 1 },
    });
    expect((await simulator.next(START_MS + 100, 500)).items).toHaveLength(100);
    simulator.configure({ languageWeights: { fr: 2 }, scenario: 'burst' });
    expect(simulator.state()).toMatchObject({ rate: 1_000, scenario: 'burst', languageWeights: { fr: 2 } });
    const { items } = await simulator.next(START_MS + 200, 500);
    for (const item of items) expect(JSON.parse(text(item)).lang).toBe('fr');
  });

  it('does not begin a scenario anew that is already on', async () => {
    const simulator = open({ rate: 60, scenario: 'burst' });
    await pull(simulator, START_MS, 20_000);
    simulator.configure({ scenario: 'burst' });
    const quiet = (await pull(simulator, START_MS + 20_000, 10_000)).length;
    expect(quiet).toBeLessThan(60 * 10 * 0.7);
  });

  it('refuses languages without any weight, and stays as it was', () => {
    const simulator = open();
    for (const languageWeights of [{}, { en: 0 }]) {
      expect(() => simulator.configure({ rate: 5, languageWeights })).toThrow(
        expect.objectContaining({ code: 'REQUEST_INVALID' }),
      );
    }
    expect(simulator.state()).toMatchObject({ rate: 'max', languageWeights: { en: 3, fr: 1 } });
    expect(() => open({ languageWeights: {} })).toThrow(expect.objectContaining({ code: 'REQUEST_INVALID' }));
  });

  it('counts what it produced, closes twice, and can be pulled from again', async () => {
    const simulator = open();
    await simulator.next(START_MS, 30);
    await simulator.close();
    await simulator.close();
    await simulator.next(START_MS + 1, 12);
    expect(simulator.progress()).toEqual({ produced: 42, rejected: 0, fraction: null });
  });
});
