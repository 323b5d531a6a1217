import type { WatchMetric } from '#shared/contract/watches.ts';
import type { Formats } from '../../locale/formats.ts';

/** `share` is 0–1 in the contract, and shown and typed as percent. */
type Unit = 'count' | 'seconds' | 'milliseconds' | 'share' | 'dollars';

const UNITS: Readonly<Record<WatchMetric, Unit>> = {
  partsDown: 'count',
  lagMessages: 'count',
  lagSeconds: 'seconds',
  storedPerSecond: 'count',
  consumedP99Ms: 'milliseconds',
  storedP99Ms: 'milliseconds',
  deadLettersPerMinute: 'count',
  errorsPerMinute: 'count',
  negativeShare: 'share',
  negativeShareRise: 'share',
  accuracy: 'share',
  costUsd: 'dollars',
  costUsdPerHour: 'dollars',
};

export const UNIT_SIGNS: Readonly<Record<Unit, string>> = {
  count: '',
  seconds: 's',
  milliseconds: 'ms',
  share: '%',
  dollars: '$',
};

export function unitSign(metric: WatchMetric): string {
  return UNIT_SIGNS[UNITS[metric]];
}

export function spokenValue(metric: WatchMetric, value: number, format: Formats): string {
  const unit = UNITS[metric];
  if (unit === 'share') return format.percent(value);
  if (unit === 'dollars') return format.money(value);
  if (unit === 'milliseconds') return format.milliseconds(value);
  if (unit === 'seconds' && Number.isInteger(value)) return format.duration(value * 1_000);
  if (unit === 'seconds') return format.milliseconds(value * 1_000);
  return Number.isInteger(value) ? format.count(value) : format.rate(value);
}

/** What stands in the field for a threshold of the contract, and back. */
export function typedThreshold(metric: WatchMetric, threshold: number): string {
  return String(UNITS[metric] === 'share' ? Number((threshold * 100).toFixed(6)) : threshold);
}

/** @returns null where what was typed is no number */
export function thresholdOf(metric: WatchMetric, typed: string): number | null {
  const value = Number(typed.trim().replace(',', '.'));
  if (typed.trim() === '' || !Number.isFinite(value)) return null;
  return UNITS[metric] === 'share' ? value / 100 : value;
}
