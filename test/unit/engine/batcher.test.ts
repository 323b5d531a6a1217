import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Batcher } from '#engine/batcher.ts';
import { FakeClock } from '../../support/fake-clock.ts';

interface Setting {
  readonly maxSize: number;
  readonly maxAgeMs: number;
  readonly concurrency: number;
}

function recordingBatcher(clock: FakeClock, setting: Setting, durationMs: () => number) {
  const batches: { readonly items: readonly number[]; readonly atMs: number }[] = [];
  let running = 0;
  let mostRunning = 0;
  const batcher = new Batcher<number>({
    ...setting,
    clock,
    handle: async (items) => {
      batches.push({ items, atMs: clock.nowMs() });
      mostRunning = Math.max(mostRunning, ++running);
      await new Promise<void>((resolve) => clock.after(durationMs(), resolve));
      running -= 1;
    },
  });
  return { batcher, batches, mostRunning: () => mostRunning };
}

it('handles every item once, in order, in batches of the size allowed, no more at a time than allowed', async () => {
  const setting = fc.record({
    maxSize: fc.integer({ min: 1, max: 7 }),
    maxAgeMs: fc.integer({ min: 0, max: 20 }),
    concurrency: fc.integer({ min: 1, max: 3 }),
  });
  const pushes = fc.array(fc.record({ size: fc.nat(12), pauseMs: fc.nat(30) }), { maxLength: 20 });
  const durations = fc.infiniteStream(fc.nat(40));
  await fc.assert(
    fc.asyncProperty(setting, pushes, durations, async (chosen, rounds, duration) => {
      const clock = new FakeClock();
      const { batcher, batches, mostRunning } = recordingBatcher(clock, chosen, () => duration.next().value ?? 0);
      let next = 0;
      for (const { size, pauseMs } of rounds) {
        batcher.push(Array.from({ length: size }, () => next++));
        await clock.advance(pauseMs);
      }
      while (await clock.step());
      expect(batches.flatMap(({ items }) => items)).toEqual(Array.from({ length: next }, (_, index) => index));
      expect(Math.max(0, ...batches.map(({ items }) => items.length))).toBeLessThanOrEqual(chosen.maxSize);
      expect(mostRunning()).toBeLessThanOrEqual(chosen.concurrency);
      expect(batcher.waiting).toBe(0);
    }),
    { numRuns: 200 },
  );
});

it('waits for company no longer than its age, and not at all for a full batch', async () => {
  const clock = new FakeClock();
  const startMs = clock.nowMs();
  const { batcher, batches } = recordingBatcher(clock, { maxSize: 3, maxAgeMs: 5, concurrency: 1 }, () => 1);
  batcher.push([1, 2, 3]);
  expect(batches).toEqual([{ items: [1, 2, 3], atMs: startMs }]);
  await clock.advance(10);
  batcher.push([4]);
  await clock.advance(5);
  expect(batches[1]).toEqual({ items: [4], atMs: startMs + 15 });
});

it('forgets what is queued when cleared', async () => {
  const clock = new FakeClock();
  const { batcher, batches } = recordingBatcher(clock, { maxSize: 2, maxAgeMs: 5, concurrency: 1 }, () => 10);
  batcher.push([1, 2, 3]);
  batcher.clear();
  await clock.advance(50);
  expect(batches.map(({ items }) => items)).toEqual([[1, 2]]);
});
