import { SETTINGS, type Setting } from '#shared/settings/declaration.ts';
import type { Settings } from '#shared/settings/settings.ts';

const HIDDEN = '•••';
/** Shorter ones would blot out ordinary words. */
const SHORTEST = 4;

const PATTERNS: readonly [RegExp, string][] = [
  [/\b(https?|kafka|cassandra):\/\/[^\s/@:]+:[^\s/@]+@/gi, `$1://${HIDDEN}@`],
  [/\b(bearer|basic|apikey)\s+[\w.~+/=-]{8,}/gi, `$1 ${HIDDEN}`],
  [/((?:pass(?:word|phrase)?|secret|token|api[_-]?key|authorization)["']?\s*[:=]\s*["']?)[^\s"',;}]+/gi, `$1${HIDDEN}`],
  [/\bsk-[\w-]{16,}/g, HIDDEN],
];

/** The values of settings that are secret. */
export function secretValues(settings: Settings): readonly string[] {
  const declared: readonly [string, Setting][] = Object.entries(SETTINGS);
  return declared
    .filter(([, { secret }]) => secret)
    .map(([path]) => path.split('.').reduce<unknown>((group, name) => Object(group)[name], settings))
    .filter((value): value is string => typeof value === 'string' && value.length >= SHORTEST);
}

/** A text without the secrets known, and without what looks like one. */
export function redact(text: string, secrets: readonly string[]): string {
  const known = secrets.reduce((clean, secret) => clean.replaceAll(secret, HIDDEN), text);
  return PATTERNS.reduce((clean, [pattern, replacement]) => clean.replace(pattern, replacement), known);
}
