/** What a server says of a limit per minute; null where it says nothing. */
export interface LimitReading {
  readonly limit: number | null;
  readonly remaining: number | null;
}

export interface RateReading {
  readonly requests: LimitReading;
  readonly tokens: LimitReading;
  /** How long to send nothing, ms; 0 where nothing was said. */
  readonly retryAfterMs: number;
}

const MOST_RETRY_AFTER_MS = 600_000;
const UNIT_MS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** @param nowMs for a Retry-After that is a date @param isRefused a refusal names what ran out by its reset */
export function readRateHeaders(headers: Headers, nowMs: number, isRefused: boolean): RateReading {
  const reading = (what: string): LimitReading => ({
    limit: amount(headers.get(`x-ratelimit-limit-${what}`)),
    remaining: amount(headers.get(`x-ratelimit-remaining-${what}`)),
  });
  const requests = reading('requests');
  const tokens = reading('tokens');
  const asked = retryAfterMs(headers, nowMs);
  const resets = (['requests', 'tokens'] as const)
    .filter((what) => (what === 'requests' ? requests : tokens).remaining === 0)
    .map((what) => durationMs(headers.get(`x-ratelimit-reset-${what}`)));
  const waitMs = asked ?? (isRefused ? Math.max(0, ...resets) : 0);
  return { requests, tokens, retryAfterMs: Math.min(MOST_RETRY_AFTER_MS, Math.max(0, waitMs)) };
}

/** Some gateways send -1 or 0 where they know no limit. */
function amount(text: string | null): number | null {
  const value = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) && value >= 0 ? value : null;
}

function retryAfterMs(headers: Headers, nowMs: number): number | null {
  const exact = amount(headers.get('retry-after-ms'));
  if (exact !== null) return exact;
  const text = headers.get('retry-after');
  const seconds = amount(text);
  if (seconds !== null) return seconds * 1_000;
  const dateMs = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(dateMs) ? null : Math.max(0, dateMs - nowMs);
}

/** `6m0s`, `1.5s`, `12ms`; a number alone is seconds. @returns 0 where it is none of them */
export function durationMs(text: string | null): number {
  if (text === null) return 0;
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)];
  if (parts.length === 0) return (amount(text) ?? 0) * 1_000;
  return parts.reduce((sum, [, value, unit]) => sum + Number(value) * (UNIT_MS[unit ?? ''] ?? 0), 0);
}
