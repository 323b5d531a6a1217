import { beforeEach, describe, expect, it } from 'vitest';
import { FactBus } from '#engine/observe/facts.ts';
import type { AlarmLine } from '#engine/ports/alarm-line.ts';
import { DEFAULT_WATCHES } from '#engine/watch/default-watches.ts';
import { Watcher } from '#engine/watch/watcher.ts';
import type { EngineStatus } from '#shared/contract/status.ts';
import { type Alarm, type WatchRule, watchRulesSchema } from '#shared/contract/watches.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { settle } from '../../../support/fake-clock.ts';
import { STATUS } from '../../../support/fake-composition.ts';

const LAG: WatchRule = {
  id: 'lag',
  name: 'Lag',
  metric: 'lagSeconds',
  comparison: 'above',
  threshold: 30,
  forSeconds: 3,
  isOn: true,
};

let saved: readonly WatchRule[] | null;
let alarms: Alarm[];
let undelivered: string[];

function watcherOf(rules: readonly WatchRule[], line: AlarmLine | null = null) {
  saved = rules;
  const facts = new FactBus();
  facts.on('alarm', ({ alarm }) => alarms.push(alarm));
  facts.on('alarmUndelivered', ({ error }) => undelivered.push(error.message));
  const store = {
    load: () => (saved === null ? null : [...saved]),
    save: (next: readonly WatchRule[]) => {
      saved = next;
    },
  };
  return new Watcher({ facts, store, line });
}

const lagging = (second: number, seconds: number): EngineStatus => ({
  ...STATUS,
  nowMs: second * 1_000,
  lag: { messages: 1, seconds, partitions: [] },
});
const stateOf = (watcher: Watcher) => watcher.report().watches[0]?.state;

beforeEach(() => {
  saved = null;
  alarms = [];
  undelivered = [];
});

describe('a watch', () => {
  it('fires when its condition held without a break, and tells once when it begins and once when it is over', () => {
    const watcher = watcherOf([LAG]);
    watcher.observe(lagging(1, 40));
    watcher.observe(lagging(3, 40));
    expect(stateOf(watcher)).toBe('pending');
    watcher.observe(lagging(4, 40));
    watcher.observe(lagging(5, 50));
    expect(watcher.firing()).toMatchObject([{ value: 50, sinceMs: 4_000, fired: 1 }]);
    watcher.observe(lagging(9, 2));
    expect(alarms).toMatchObject([
      { state: 'firing', value: 40, atMs: 4_000, sinceMs: 4_000 },
      { state: 'over', value: 2, atMs: 9_000, sinceMs: 4_000 },
    ]);
  });

  it('begins anew after a break', () => {
    const watcher = watcherOf([LAG]);
    for (const [second, lag] of [
      [1, 40],
      [2, 40],
      [3, 10],
      [4, 40],
      [6, 40],
    ] as const) {
      watcher.observe(lagging(second, lag));
    }
    expect(stateOf(watcher)).toBe('pending');
    expect(alarms).toEqual([]);
  });

  it('looks once a second, however many statuses there are', () => {
    const watcher = watcherOf([{ ...LAG, forSeconds: 0 }]);
    watcher.observe({ ...lagging(1, 1), nowMs: 1_000 });
    watcher.observe({ ...lagging(1, 99), nowMs: 1_250 });
    expect(alarms).toEqual([]);
  });

  it('is over when the pipeline stops, and when it is taken away', () => {
    const now = { ...LAG, forSeconds: 0 };
    const stopped = watcherOf([now]);
    stopped.observe(lagging(1, 40));
    stopped.rest(2_000);
    expect(alarms.map(({ state }) => state)).toEqual(['firing', 'over']);
    const removed = watcherOf([now]);
    removed.observe(lagging(1, 40));
    removed.save([], 2_000);
    expect(alarms.map(({ state }) => state)).toEqual(['firing', 'over', 'firing', 'over']);
    expect(saved).toEqual([]);
  });

  it('keeps its place when it is only renamed, and begins anew when it is changed', () => {
    const watcher = watcherOf([{ ...LAG, forSeconds: 0 }]);
    watcher.observe(lagging(1, 40));
    watcher.save([{ ...LAG, forSeconds: 0, name: 'Another name' }], 2_000);
    expect(stateOf(watcher)).toBe('firing');
    watcher.save([{ ...LAG, forSeconds: 0, threshold: 90 }], 3_000);
    expect(stateOf(watcher)).toBe('unknown');
    expect(alarms.at(-1)?.state).toBe('over');
  });

  it('never fires while it is off', () => {
    const watcher = watcherOf([{ ...LAG, forSeconds: 0, isOn: false }]);
    watcher.observe(lagging(1, 40));
    expect(stateOf(watcher)).toBe('off');
    expect(alarms).toEqual([]);
  });
});

it('says when somebody outside could not be told', async () => {
  const line = { tell: () => Promise.reject(new TweetscopeError('ALARM_UNDELIVERED', 'nobody there')) };
  const watcher = watcherOf([{ ...LAG, forSeconds: 0 }], line);
  watcher.observe(lagging(1, 40));
  await settle();
  expect(undelivered).toEqual(['nobody there']);
});

it('has sensible watches by default, which a healthy pipeline leaves quiet', () => {
  expect(watchRulesSchema.parse(DEFAULT_WATCHES)).toEqual(DEFAULT_WATCHES);
  saved = null;
  const watcher = new Watcher({ facts: new FactBus(), store: { load: () => null, save: () => undefined }, line: null });
  for (let second = 1; second <= 120; second++) watcher.observe(lagging(second, 0.1));
  expect(watcher.report().watches.map(({ state }) => state)).not.toContain('firing');
  expect(watcher.report().watches).toHaveLength(DEFAULT_WATCHES.length);
});
