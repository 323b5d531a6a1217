import { expect, it } from 'vitest';
import { MOST_CHANCES, Patience } from '../../../../src-main/adapters/openai/patience.ts';
import { FakeClock } from '../../../support/fake-clock.ts';

it('lets a text wait twice as long each time, and gives it up after two and a half minutes of it', async () => {
  const clock = new FakeClock();
  const patience = new Patience(clock);
  const waits: number[] = [];
  for (;;) {
    if (patience.failed('text')) break;
    const beginMs = clock.nowMs();
    while (patience.mustWait('text')) await clock.advance(100);
    waits.push((clock.nowMs() - beginMs) / 1_000);
  }
  expect(waits).toEqual([5, 10, 20, 40, 80]);
  expect(waits).toHaveLength(MOST_CHANCES - 1);
});

it('begins anew with a text that was given up, or was answered', async () => {
  const clock = new FakeClock();
  const patience = new Patience(clock);
  for (let chance = 1; chance < MOST_CHANCES; chance++) expect(patience.failed('text')).toBe(false);
  expect(patience.waiting).toBe(1);
  expect(patience.failed('text')).toBe(true);
  expect(patience.waiting).toBe(0);
  expect(patience.mustWait('text')).toBe(false);
  expect(patience.failed('text')).toBe(false);
  patience.succeeded('text');
  for (let chance = 1; chance < MOST_CHANCES; chance++) expect(patience.failed('text')).toBe(false);
});

it('knows each text by itself', () => {
  const patience = new Patience(new FakeClock());
  for (let chance = 1; chance < MOST_CHANCES; chance++) patience.failed('one');
  expect(patience.failed('other')).toBe(false);
  expect(patience.mustWait('third')).toBe(false);
});
