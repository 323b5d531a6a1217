import type { Correction } from '#shared/contract/quality.ts';

/** Keeps what people said tweets are: one correction a tweet, the last one counts. */
export interface CorrectionStore {
  /** Durable when it returns. */
  put(correction: Correction): void;
  /** Does nothing where there is none. */
  remove(tweetId: string): void;
  get(tweetId: string): Correction | null;
  /** Oldest first. */
  all(): readonly Correction[];
}
