import { z } from 'zod';
import type { WholeMessage } from './topic.ts';

/** That a letter was sent back to the topic, and where it stands there. */
export interface RedriveMark {
  readonly atMs: number;
  readonly partition: number;
  readonly offset: number;
  readonly isEdited: boolean;
}

/** A message that could not be processed, as it lies in `tweets_dlq`. */
export interface DeadLetter {
  /** Where it lies in the dead-letter topic. */
  readonly partition: number;
  readonly offset: number;
  readonly code: string;
  readonly reason: string;
  readonly stage: string;
  /** Where it stood before; null where it never was in the log (a bad line of a file). */
  readonly original: { readonly topic: string; readonly partition: number; readonly offset: number } | null;
  readonly atMs: number;
  readonly key: string | null;
  /** Length of the message in bytes. */
  readonly bytes: number;
  /** The first 500 characters, undecodable bytes as U+FFFD. */
  readonly preview: string;
  /** Its last redrive; null where it was never redriven. */
  readonly redriven: RedriveMark | null;
}

/** One letter with its whole message; `headers` are those of the original, without what the dead letter added. */
export type WholeDeadLetter = DeadLetter & Pick<WholeMessage, 'headers' | 'body' | 'tweet' | 'noTweet'>;

export interface DeadLetterPage {
  /** Newest first. */
  readonly letters: readonly DeadLetter[];
  readonly total: number;
  readonly cursor: string | null;
  /** How many of them were redriven. */
  readonly redriven: number;
  /** Offsets of the letters there are: from inclusive, to exclusive. */
  readonly from: number;
  readonly to: number;
}

const offset = z.number().int().min(0);

/** Letters named one by one, redriven before or not; one of them may have its body replaced. */
export const redriveSchema = z
  .strictObject({ offsets: z.array(offset).min(1).max(200), body: z.string().max(1_048_576).optional() })
  .refine(({ offsets, body }) => body === undefined || offsets.length === 1, 'a new body is for one letter');

/** Letters of a range that were never redriven, as many as fit one step; call it again from `next`. */
export const redriveRangeSchema = z.strictObject({ from: offset, to: offset });

export interface RedriveReport {
  readonly redriven: number;
  /** Redriven before, and left alone. */
  readonly skipped: number;
  /** Where the next step begins; null at the end. */
  readonly next: number | null;
}
