import type { ErrorCode } from '#shared/errors/error-codes.ts';

export const EXIT = { fine: 0, failed: 1, usage: 2, interruptedTwice: 130 } as const;

/** What was asked for could not be, and asking the same again cannot help. */
const USAGE_CODES: readonly ErrorCode[] = [
  'USAGE',
  'SETTING_UNKNOWN',
  'SETTING_INVALID',
  'SETTINGS_UNREADABLE',
  'FILE_NOT_FOUND',
  'FILE_FORMAT_UNKNOWN',
  'QUERY_INVALID',
];

export function exitCodeOf(code: ErrorCode): number {
  return USAGE_CODES.includes(code) ? EXIT.usage : EXIT.failed;
}
