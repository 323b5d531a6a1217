import type { ErrorShape } from '../errors/tweetscope-error.ts';
import type { Fault } from './rehearsal.ts';
import type { Part, PipelineState } from './status.ts';

/** Something that happened, in words. */
export interface ActivityEntry {
  /** Grows by one; no two entries of a run share it. */
  readonly id: number;
  readonly atMs: number;
  readonly level: 'info' | 'warning' | 'error';
  /** In English. */
  readonly message: string;
  readonly error: ErrorShape | null;
  /** The same for who says it in another language; left out where only the words are known. */
  readonly what?: ActivityWhat;
  /** Messages it is about, the first few. */
  readonly places?: readonly ActivityPlace[];
}

/** Where a message stands in the topic. */
export interface ActivityPlace {
  readonly partition: number;
  readonly offset: number;
}

export type ActivityWhat =
  | { readonly kind: 'state'; readonly state: PipelineState }
  | { readonly kind: 'settingsApplied'; readonly profile: string }
  | { readonly kind: 'settingsRefused' | 'alarmUndelivered' | 'sessionLost' }
  | { readonly kind: 'partDown'; readonly part: Part }
  | { readonly kind: 'partUp'; readonly part: Part; readonly seconds: number }
  | { readonly kind: 'deadLettered'; readonly count: number; readonly code: string; readonly stage: string }
  | { readonly kind: 'sourceEnded'; readonly produced: number; readonly rejected: number }
  | { readonly kind: 'assigned'; readonly partitions: readonly ActivityPlace[] }
  | { readonly kind: 'revoked'; readonly partitions: readonly number[] }
  | { readonly kind: 'topicRestored'; readonly topic: string }
  | { readonly kind: 'topicDiffers'; readonly topic: string }
  | { readonly kind: 'redriven'; readonly count: number }
  | { readonly kind: 'offsetsReset'; readonly again: number; readonly skipped: number }
  | { readonly kind: 'rehearsalStarted'; readonly fault: Fault; readonly seconds: number }
  | { readonly kind: 'rehearsalHealed'; readonly fault: Fault }
  | { readonly kind: 'rehearsalRecovered'; readonly fault: Fault; readonly seconds: number; readonly peakLag: number }
  | { readonly kind: 'alarm'; readonly name: string; readonly isFiring: boolean }
  | { readonly kind: 'marked'; readonly text: string }
  | { readonly kind: 'reanalysed'; readonly count: number; readonly analyser: string }
  | { readonly kind: 'consumerHeld'; readonly on: boolean };
