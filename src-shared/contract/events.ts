import type { ActivityEntry } from './activity.ts';
import type { LiveBatch } from './live-tweet.ts';
import type { StackReport } from './stack.ts';
import type { EngineStatus } from './status.ts';

/** Everything the engine tells by itself. Batches: together at most 20 messages a second, never one per tweet. */
export interface EngineEvents {
  /** 4 times a second while it changes, and at once when the state does. */
  readonly status: EngineStatus;
  /** At most 10 times a second. */
  readonly tweets: LiveBatch;
  readonly activity: readonly ActivityEntry[];
  /** At most twice a second, and only while services come up or go down. */
  readonly stack: StackReport;
}

export type EventName = keyof EngineEvents;
export const EVENT_NAMES = ['status', 'tweets', 'activity', 'stack'] as const satisfies readonly EventName[];
