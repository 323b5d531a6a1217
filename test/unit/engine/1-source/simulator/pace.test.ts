import { describe, expect, it } from 'vitest';
import { EVEN_TEMPO, Pace } from '#engine/1-source/simulator/pace.ts';
import { Random } from '#engine/1-source/simulator/random.ts';
import { BURST_TEMPO } from '#engine/1-source/simulator/scenarios/burst.ts';
import type { Rate } from '#shared/domain/rate.ts';

const START_MS = Date.UTC(2026, 0, 26, 23, 30);
const LIMIT = 500;
const paceOf = (rate: Rate, tempo = EVEN_TEMPO) => new Pace(new Random(1), rate, tempo);

/** Pulls as the producer does, on a clock of its own. @returns the instants of all that was due */
function pull(pace: Pace, fromMs: number, durationMs: number, lateMs = 0): number[] {
  const instants: number[] = [];
  for (let nowMs = fromMs; nowMs < fromMs + durationMs; nowMs += pace.waitMs(nowMs) + lateMs) {
    const due = pace.due(nowMs, LIMIT);
    for (let index = 0; index < due; index++) instants.push(nowMs);
  }
  return instants;
}

describe('Pace', () => {
  it.each([1, 3, 10, 250, 1_000, 20_000])('keeps %i per second within 1 % over a minute', (rate) => {
    const made = pull(paceOf(rate), START_MS, 60_001).length;
    expect(Math.abs(made / 60 / rate - 1)).toBeLessThan(0.01);
  });

  it('does not drift when every timer fires late', () => {
    const made = pull(paceOf(1_000), START_MS, 60_000, 3.7).length;
    expect(Math.abs(made / 60_000 - 1)).toBeLessThan(0.01);
  });

  it('makes one every 1 to 3 s in natural pace', () => {
    const instants = pull(paceOf('natural'), START_MS, 600_000);
    const gaps = instants.slice(1).map((instant, index) => instant - (instants[index] as number));
    expect(gaps.length).toBeGreaterThan(250);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(3_010);
    expect(Math.min(...gaps)).toBeLessThan(1_150);
    expect(Math.max(...gaps)).toBeGreaterThan(2_850);
  });

  it('gives the whole limit at max, without a wait', () => {
    const pace = paceOf('max');
    expect(pace.due(START_MS, LIMIT)).toBe(LIMIT);
    expect(pace.due(START_MS, 7)).toBe(7);
    expect(pace.waitMs(START_MS)).toBe(0);
  });

  it('gives nothing at 0', () => {
    const pace = paceOf(0);
    expect(pace.due(START_MS, LIMIT)).toBe(0);
    expect(pace.due(START_MS + 60_000, LIMIT)).toBe(0);
    expect(pace.waitMs(START_MS + 60_000)).toBe(250);
  });

  it('catches up with no more than a second after a stall', () => {
    const pace = paceOf(100);
    pace.due(START_MS, LIMIT);
    expect(pace.due(START_MS + 3_600_000, LIMIT)).toBe(100);
    const natural = paceOf('natural');
    natural.due(START_MS, LIMIT);
    expect(natural.due(START_MS + 3_600_000, LIMIT)).toBe(1);
    expect(natural.due(START_MS + 3_600_000, LIMIT)).toBe(0);
  });

  it('follows a change at once, whatever it was waiting for', () => {
    const pace = paceOf(0.01);
    pace.due(START_MS, LIMIT);
    expect(pace.waitMs(START_MS)).toBeLessThanOrEqual(250);
    pace.changeRate(1_000);
    expect(pace.due(START_MS + 100, LIMIT)).toBe(100);
    pace.changeRate(0);
    expect(pace.due(START_MS + 60_000, LIMIT)).toBe(0);
    pace.changeRate('max');
    expect(pace.due(START_MS + 60_000, LIMIT)).toBe(LIMIT);
  });

  it('brings no credit of a fast rate into a slow one', () => {
    const pace = paceOf(20_000);
    pace.due(START_MS, LIMIT);
    pace.due(START_MS + 1_000, LIMIT);
    pace.changeRate(1);
    expect(pace.due(START_MS + 1_001, LIMIT)).toBeLessThanOrEqual(1);
  });

  it('waits, and does not burst, when the clock goes back', () => {
    const pace = paceOf(100);
    pace.due(START_MS, LIMIT);
    pace.due(START_MS + 1_000, LIMIT);
    expect(pace.due(START_MS - 3_600_000, LIMIT)).toBe(0);
    expect(pace.due(START_MS - 3_600_000 + 100, LIMIT)).toBe(10);
  });

  it('bursts five to one around the wished mean', () => {
    const instants = pull(paceOf(100, BURST_TEMPO), START_MS, 600_000);
    expect(Math.abs(instants.length / 60_000 - 1)).toBeLessThan(0.01);
    const inBurst = instants.filter((instant) => (instant - START_MS) % 60_000 < 10_000).length / 100;
    const inQuiet = instants.filter((instant) => (instant - START_MS) % 60_000 >= 10_000).length / 500;
    expect(inBurst / inQuiet).toBeGreaterThan(4.7);
    expect(inBurst / inQuiet).toBeLessThan(5.3);
  });
});
