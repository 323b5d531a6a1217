import fc from 'fast-check';
import { expect, it } from 'vitest';
import { OffsetTracker } from '#engine/5-commit/offset-tracker.ts';

it('takes exactly the contiguous prefix that is done, each message once, whatever the order', () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(gaps, fc.infiniteStream(fc.nat()), (steps, choices) => {
      const tracker = new OffsetTracker<number>();
      let last = -1;
      const offsets = steps.map((step) => {
        last += step;
        return last;
      });
      const open = offsets.map((offset) => ({ offset, finish: tracker.track(offset, offset) }));
      const done = new Set<number>();
      const taken: number[] = [];
      while (open.length > 0) {
        const [one] = open.splice((choices.next().value ?? 0) % open.length, 1);
        one?.finish();
        done.add(one?.offset ?? -1);
        const prefix = tracker.takeDone();
        const firstOpen = offsets.findIndex((offset) => !done.has(offset));
        const expected = firstOpen === -1 ? offsets : offsets.slice(0, firstOpen);
        taken.push(...(prefix?.items ?? []));
        expect(taken).toEqual(expected);
        if (prefix !== null) expect(prefix.nextOffset).toBe((expected.at(-1) ?? 0) + 1);
        expect(tracker.pending).toBe(offsets.length - expected.length);
      }
    }),
  );
});

it('takes nothing where the oldest message is not done', () => {
  const tracker = new OffsetTracker<string>();
  tracker.track(5, 'oldest');
  tracker.track(6, 'next')();
  expect(tracker.takeDone()).toBeNull();
});

it('refuses an offset that does not grow: after a seek the old tracker must not be used', () => {
  const tracker = new OffsetTracker<string>();
  tracker.track(5, 'a');
  expect(() => tracker.track(5, 'b')).toThrow(RangeError);
});

it('gives back what it forgets', () => {
  const tracker = new OffsetTracker<string>();
  tracker.track(1, 'a')();
  tracker.track(2, 'b');
  expect(tracker.dropAll()).toEqual(['a', 'b']);
  expect(tracker.pending).toBe(0);
});
