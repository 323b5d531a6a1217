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
}

export interface DeadLetterPage {
  /** Newest first. */
  readonly letters: readonly DeadLetter[];
  readonly total: number;
  readonly cursor: string | null;
}
