import { expect, it } from 'vitest';
import { WatchReadings } from '#engine/watch/watch-readings.ts';
import type { EngineStatus } from '#shared/contract/status.ts';
import { SPENDING, STATUS } from '../../../support/fake-composition.ts';

const at = (second: number, change: Partial<EngineStatus>): EngineStatus => ({
  ...STATUS,
  nowMs: second * 1_000,
  ...change,
});
const mood = (negative: number) => ({ sentiment: { negative, neutral: 100 - negative, positive: 0 } });

it('counts what the last minute brought', () => {
  const readings = new WatchReadings();
  const letters = (deadLettered: number) => ({ counts: { ...STATUS.counts, deadLettered } });
  readings.read(at(0, { ...letters(3), errors: { A: 1 } }));
  expect(readings.read(at(30, { ...letters(8), errors: { A: 2, B: 4 } }))).toMatchObject({
    deadLettersPerMinute: 5,
    errorsPerMinute: 5,
  });
  expect(readings.read(at(80, { ...letters(8), errors: { A: 2, B: 4 } }))).toMatchObject({
    deadLettersPerMinute: 0,
    errorsPerMinute: 0,
  });
});

it('judges accuracy by the last minute, and not by too few tweets', () => {
  const readings = new WatchReadings();
  readings.read(at(0, { accuracy: { judged: 1_000, right: 1_000 } }));
  expect(readings.read(at(1, { accuracy: { judged: 1_020, right: 1_000 } })).accuracy).toBeNull();
  expect(readings.read(at(2, { accuracy: { judged: 1_040, right: 1_010 } })).accuracy).toBe(0.25);
});

it('says by how much the mood has turned in five minutes', () => {
  const readings = new WatchReadings();
  expect(readings.read(at(0, mood(20))).negativeShareRise).toBe(0);
  expect(readings.read(at(240, mood(50))).negativeShareRise).toBeCloseTo(0.3);
  expect(readings.read(at(400, mood(50))).negativeShareRise).toBeCloseTo(0);
  expect(readings.read(at(401, { sentiment: { negative: 2, neutral: 0, positive: 0 } })).negativeShare).toBeNull();
});

it('has the cost of a paid model, and its pace by the last minute', () => {
  const readings = new WatchReadings();
  const paid = (costUsd: number | null) => ({ spending: { ...SPENDING, costUsd } });
  expect(readings.read(at(0, {}))).toMatchObject({ costUsd: null, costUsdPerHour: null });
  readings.read(at(1, paid(0.1)));
  expect(readings.read(at(31, paid(0.2)))).toMatchObject({ costUsd: 0.2, costUsdPerHour: null });
  expect(readings.read(at(61, paid(0.3))).costUsdPerHour).toBeCloseTo(12);
  expect(readings.read(at(62, paid(null))).costUsdPerHour).toBeNull();
});

it('begins anew with a run whose counts begin anew', () => {
  const readings = new WatchReadings();
  readings.read(at(0, { accuracy: { judged: 500, right: 500 } }));
  expect(readings.read(at(1, { accuracy: { judged: 0, right: 0 } })).accuracy).toBeNull();
  expect(readings.read(at(2, { accuracy: { judged: 40, right: 10 } })).accuracy).toBe(0.25);
});

it('has no value where there is nothing to measure', () => {
  expect(new WatchReadings().read(at(0, {}))).toMatchObject({
    consumedP99Ms: null,
    storedP99Ms: null,
    accuracy: null,
    negativeShare: null,
    partsDown: 0,
  });
});
