import type { Analysis, Sentiment } from '#shared/domain/analysis.ts';
import type { Position } from '#shared/domain/stored-tweet.ts';
import type { Tweet } from '#shared/domain/tweet.ts';
import type { ReceivedMessage } from './ports/broker.ts';

/** A message taken from the broker and not yet committed, with what each stage found and when (ms, with fraction). */
export interface InFlight {
  readonly position: Position;
  /** As received; null once the stores have it, so that what is remembered for the trace stays small. */
  message: ReceivedMessage | null;
  readonly bytes: number;
  readonly tweet: Tweet;
  readonly createdAtMs: number;
  /** The simulator's hidden truth, from the headers; null for tweets of other sources. */
  readonly truth: { readonly sentiment: Sentiment; readonly topic: string } | null;
  readonly producedMs: number | null;
  readonly appendedMs: number;
  readonly consumedMs: number;
  analysis: Analysis | null;
  analysedMs: number | null;
  indexedMs: number | null;
  archivedMs: number | null;
  committedMs: number | null;
  /** Tells the offset tracker that this message needs nothing more. */
  finish: () => void;
}

/** A tweet whose analysis is there. */
export type Analysed = InFlight & { readonly analysis: Analysis; readonly analysedMs: number };

export const STORES = ['index', 'archive'] as const;
export type StoreName = (typeof STORES)[number];

/** Whether both stores are done with it, by keeping it or by sending it to the dead letters. */
export const isStored = (one: InFlight): boolean => one.indexedMs !== null && one.archivedMs !== null;
