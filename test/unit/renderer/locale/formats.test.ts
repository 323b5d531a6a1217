import { describe, expect, it } from 'vitest';
import { createFormats } from '../../../../src-renderer/locale/formats.ts';
import { shortRate, spokenRate } from '../../../../src-renderer/locale/rate-words.ts';
import { createLocale } from '../../../../src-renderer/locale/use-locale.ts';

const format = createFormats('en');
/** A number and its unit stand on one line. */
const spaced = (words: string) => words.replaceAll('\u00a0', ' ');

describe('formats', () => {
  it.each([
    [0, '0 ms'],
    [0.417, '0.42 ms'],
    [12.34, '12.3 ms'],
    [240, '240 ms'],
    [1_800, '1.8 s'],
    [186_000, '3.1 min'],
  ])('%d ms is %s', (value, words) => expect(spaced(format.milliseconds(value))).toBe(words));

  it.each([
    [0, '0'],
    [0.5, '0.5'],
    [9.94, '9.9'],
    [9.97, '10'],
    [1_004.4, '1,004'],
  ])('a rate of %d is %s', (value, words) => expect(format.rate(value)).toBe(words));

  it.each([
    [-5, '0:00:00', '0 s'],
    [59_999, '0:00:59', '59 s'],
    [180_000, '0:03:00', '3 min'],
    [184_000, '0:03:04', '3 min 4 s'],
    [7_200_000, '2:00:00', '2 h'],
    [7_500_000, '2:05:00', '2 h 5 min'],
  ])('%d ms on a clock is %s, in words %s', (value, clock, words) => {
    expect([format.clock(value), spaced(format.duration(value))]).toEqual([clock, words]);
  });
});

describe('rates in words', () => {
  const locale = createLocale(['de-DE', 'en-US']);
  it.each([
    [0, 'none', 'no tweets'],
    ['natural', '1 every 1–3 s', 'one tweet every 1 to 3 seconds'],
    ['max', 'as fast as it goes', 'as fast as possible'],
    [1, '1/s', '1 tweet a second'],
    [1.5, '1.5/s', '1.5 tweets a second'],
    [20_000, '20,000/s', '20,000 tweets a second'],
  ] as const)('%s', (rate, short, spoken) => {
    expect([shortRate(rate, locale), spokenRate(rate, locale)]).toEqual([short, spoken]);
  });
});
