import { ERROR_CODES, type ErrorCode } from './error-codes.ts';

/** An error as it crosses the contract. */
export interface ErrorShape {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string;
  readonly retryable: boolean;
  readonly data: Readonly<Record<string, unknown>>;
}

interface ErrorDetails {
  readonly hint?: string;
  readonly retryable?: boolean;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/** The one error class of Tweetscope: a stable code, a message for a person, a hint on what to do. */
export class TweetscopeError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;
  readonly retryable: boolean;
  readonly data: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'TweetscopeError';
    this.code = code;
    this.hint = details.hint ?? ERROR_CODES[code].hint;
    this.retryable = details.retryable ?? ERROR_CODES[code].retryable;
    this.data = details.data ?? {};
  }

  toShape(): ErrorShape {
    const { code, message, hint, retryable, data } = this;
    return { code, message, hint, retryable, data };
  }

  static fromShape(shape: ErrorShape): TweetscopeError {
    return new TweetscopeError(shape.code, shape.message, shape);
  }

  /** Whatever was thrown, as a TweetscopeError; foreign errors become `fallback`, with the original as cause. */
  static from(thrown: unknown, fallback: ErrorCode = 'INTERNAL'): TweetscopeError {
    if (thrown instanceof TweetscopeError) return thrown;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return new TweetscopeError(fallback, message, { cause: thrown });
  }
}
