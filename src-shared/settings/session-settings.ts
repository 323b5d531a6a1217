import { setting } from './setting.ts';
import { amountOrUnlimited, integer } from './setting-kinds.ts';

/** How long sessions are remembered. */
export const SESSION_SETTINGS = {
  'sessions.keepDays': setting(amountOrUnlimited('days'), {
    description: 'How long the record of a session is kept.',
    default: 90,
    example: '365',
  }),
  'sessions.keepMost': setting(integer(1, 10_000), {
    description: 'Most sessions that are kept; beyond, the oldest go.',
    default: 500,
    example: '50',
  }),
} as const;
