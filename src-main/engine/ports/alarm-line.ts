import type { Alarm } from '#shared/contract/watches.ts';

/** Tells somebody outside of an alarm. */
export interface AlarmLine {
  /** @throws ALARM_UNDELIVERED when it was tried often enough */
  tell(alarm: Alarm): Promise<void>;
}
