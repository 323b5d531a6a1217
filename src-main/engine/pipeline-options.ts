import type { TopicSpec } from './ports/broker.ts';

export interface PipelineOptions {
  /** `tweets_raw`, as it is created where missing. */
  readonly topic: TopicSpec;
  readonly deadLetterTopic: string;
  readonly group: string;
  readonly from: 'earliest' | 'latest';
  /** Bounds of what is between the broker and the commit. */
  readonly maxInFlight: number;
  readonly maxInFlightBytes: number;
  readonly analysisBatch: number;
  readonly storeBatch: number;
  /** How long a message waits for a fuller batch at each stage, ms. */
  readonly batchAgeMs: number;
  readonly commitIntervalMs: number;
  /** Stop producing after so many; Infinity for no end. */
  readonly count: number;
  /** Whether to produce at all, or only to work through the log. */
  readonly produce: boolean;
  /** Start though the broker can't be reached, and join when it can: a console is there to say so. */
  readonly patient: boolean;
}
