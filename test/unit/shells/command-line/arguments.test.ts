import { describe, expect, it } from 'vitest';
import { duration, tailStart, time, wholeNumber } from '../../../../src-main/shells/command-line/arguments.ts';

const NOW = Date.UTC(2026, 0, 26, 12);

describe('arguments', () => {
  it.each([
    ['500ms', 500],
    ['60', 60_000],
    ['60s', 60_000],
    ['1.5m', 90_000],
    ['2h', 7_200_000],
    ['7d', 604_800_000],
  ])('duration %s is %i ms', (text, ms) => expect(duration(text)).toBe(ms));

  it.each(['', '0', '0s', '-5s', '5 s', '5w', 's', '1e3'])('duration "%s" is none', (text) => {
    expect(() => duration(text)).toThrow('Give a time like 60s');
  });

  it.each([
    ['2026-01-26', Date.UTC(2026, 0, 26)],
    ['2026-01-26T23:30', Date.UTC(2026, 0, 26, 23, 30)],
    ['2026-01-26T23:30:00Z', Date.UTC(2026, 0, 26, 23, 30)],
    ['2026-01-26T23:30:00+02:00', Date.UTC(2026, 0, 26, 21, 30)],
    ['15m', NOW - 900_000],
  ])('time %s', (text, ms) => expect(time(text, NOW)).toBe(ms));

  it.each(['', 'now', '12', '2026', '2026-13-01', '2026-01-26T25:00', '26.01.2026'])('time "%s" is none', (text) => {
    expect(() => time(text, NOW)).toThrow('Give a time');
  });

  it('whole numbers within bounds', () => {
    expect(wholeNumber(1)('100000')).toBe(100_000);
    for (const text of ['0', '1.5', '1e3', '-1', '', '99999999999999999999']) {
      expect(() => wholeNumber(1)(text)).toThrow('Give a whole number of at least 1');
    }
    expect(() => wholeNumber(1, 200)('201')).toThrow('from 1 to 200');
  });

  it('starts of a tail', () => {
    expect(tailStart('latest')).toEqual({ kind: 'latest' });
    expect(tailStart('12')).toEqual({ kind: 'offset', offset: 12 });
    expect(tailStart('2026-01-26')).toEqual({ kind: 'time', ms: Date.UTC(2026, 0, 26) });
  });
});
