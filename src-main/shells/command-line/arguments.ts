import { InvalidArgumentError } from 'commander';
import { createdAtMs } from '#shared/domain/tweet.ts';

const UNIT_MS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

export function wholeNumber(min: number, max = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return value;
    const bounds = max === Number.MAX_SAFE_INTEGER ? `of at least ${min}` : `from ${min} to ${max}`;
    throw new InvalidArgumentError(`Give a whole number ${bounds}.`);
  };
}

/** `500ms`, `60s`, `5m`, `2h`, `7d`; a number alone is seconds. @returns ms */
export function duration(text: string): number {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)?$/.exec(text);
  const value = Number(match?.[1]) * (UNIT_MS[match?.[2] ?? 's'] ?? 0);
  if (match === null || value <= 0) throw new InvalidArgumentError('Give a time like 60s, 5m or 2h.');
  return value;
}

/** ISO 8601 (UTC without a zone), a day alone, or how long ago: `15m`. @returns ms since the epoch */
export function time(text: string, nowMs: number = Date.now()): number {
  if (/^\d+(\.\d+)?(ms|s|m|h|d)$/.test(text)) return nowMs - duration(text);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const ms = /^\d{4}-/.test(text) ? createdAtMs(isDay ? `${text}T00:00` : text) : Number.NaN;
  if (Number.isNaN(ms))
    throw new InvalidArgumentError('Give a time like 2026-01-26T23:30:00Z, 2026-01-26, or 15m for 15 minutes ago.');
  return ms;
}

/** Commander hands a parser the previous value as second argument, which `time` would take for now. */
export const timeArgument = (text: string): number => time(text);

export type TailStart =
  | { readonly kind: 'earliest' | 'latest' }
  | { readonly kind: 'offset'; readonly offset: number }
  | { readonly kind: 'time'; readonly ms: number };

export function tailStart(text: string): TailStart {
  if (text === 'earliest' || text === 'latest') return { kind: text };
  if (/^\d+$/.test(text)) return { kind: 'offset', offset: Number(text) };
  try {
    return { kind: 'time', ms: time(text) };
  } catch {
    throw new InvalidArgumentError(
      'Give earliest, latest, an offset like 1200, or a time like 2026-01-26T23:30:00Z or 15m.',
    );
  }
}
