import type { Position } from '#shared/domain/stored-tweet.ts';
import type { ErrorCode } from '#shared/errors/error-codes.ts';
import type { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Headers, ReceivedMessage } from '../ports/broker.ts';

/** Something that can't be processed, with all that is needed to understand and redrive it. */
export interface Casualty {
  readonly value: Uint8Array;
  readonly key: string | null;
  readonly headers: Headers;
  readonly code: ErrorCode;
  readonly reason: string;
  /** `source`, `decode`, `analyse`, `index` or `archive`. */
  readonly stage: string;
  /** null where it never was in the log. */
  readonly position: Position | null;
}

/** A received message that failed at `stage`, as a casualty. */
export function casualtyOf(message: ReceivedMessage, error: TweetscopeError, stage: string): Casualty {
  const { value, key, headers, topic, partition, offset } = message;
  return {
    value,
    key,
    headers,
    code: error.code,
    reason: error.message,
    stage,
    position: { topic, partition, offset },
  };
}
