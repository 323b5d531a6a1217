import type { Rate } from '#shared/domain/rate.ts';
import type { Formats } from './formats.ts';
import type { Locale } from './use-locale.ts';

/** `1,000/s`, `1 every 1–3 s`: a wished rate where there is little room. */
export function shortRate(rate: Rate, { text, format }: Locale): string {
  if (rate === 'natural') return text.rate.short.natural;
  if (rate === 'max') return text.rate.short.max;
  return rate === 0 ? text.rate.short.none : text.rate.short.perSecond(numberOf(rate, format));
}

/** `1,000 tweets a second`: a wished rate as one would say it. */
export function spokenRate(rate: Rate, { text, format }: Locale): string {
  if (rate === 'natural') return text.rate.words.natural;
  if (rate === 'max') return text.rate.words.max;
  return rate === 0 ? text.rate.words.none : text.rate.words.perSecond(numberOf(rate, format));
}

function numberOf(rate: number, format: Formats): string {
  return Number.isInteger(rate) ? format.count(rate) : format.rate(rate);
}
