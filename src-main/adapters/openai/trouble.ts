import { APIConnectionError, APIError } from 'openai';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';

/**
 * What went wrong with one request:
 * - `passing`: may succeed when sent again after a while; `isLimit` where the server only wants less of it;
 * - `form`: the server does not know a field of it;
 * - `content`: of these tweets no sound answer can be had this way; fewer of them may work;
 * - `standing`: no request can succeed until someone changes something.
 */
export type Trouble =
  | {
      readonly kind: 'passing';
      readonly error: TweetscopeError;
      readonly isLimit: boolean;
      readonly headers: Headers | null;
    }
  | { readonly kind: 'form' | 'content' | 'standing'; readonly error: TweetscopeError; readonly param: string };

const QUOTA_CODES: readonly string[] = ['insufficient_quota', 'billing_hard_limit_reached', 'billing_not_active'];
const CONTENT_CODES: readonly string[] = [
  'context_length_exceeded',
  'string_above_max_length',
  'content_filter',
  'content_policy_violation',
  'tokens_exceeded',
];
const PASSING_STATUS: readonly number[] = [408, 409, 425, 429];

/** @param thrown by the SDK, or by the network beneath it */
export function troubleOf(thrown: unknown): Trouble {
  if (!(thrown instanceof APIError) || thrown instanceof APIConnectionError || thrown.status === undefined) {
    const error = new TweetscopeError(
      'ANALYSER_UNAVAILABLE',
      `no answer from the model’s server: ${innermost(thrown)}`,
      {
        cause: thrown,
      },
    );
    return { kind: 'passing', error, isLimit: false, headers: null };
  }
  const { status, message, headers } = thrown;
  const code = typeof thrown.code === 'string' ? thrown.code : '';
  const param = typeof thrown.param === 'string' ? thrown.param : '';
  const said = `the model’s server says ${message.slice(0, 300)}`;
  const error = (as: ConstructorParameters<typeof TweetscopeError>[0]) =>
    new TweetscopeError(as, said, { cause: thrown, data: { status, code, requestId: thrown.requestID ?? '' } });
  if (status === 402 || QUOTA_CODES.includes(code)) {
    return { kind: 'standing', error: error('ANALYSER_QUOTA_SPENT'), param };
  }
  if (status === 401 || status === 403) return { kind: 'standing', error: error('ANALYSER_UNAUTHORIZED'), param };
  if (status === 404) return { kind: 'standing', error: error('ANALYSER_MODEL_UNKNOWN'), param };
  if (PASSING_STATUS.includes(status) || status >= 500) {
    const isLimit = status === 429;
    return { kind: 'passing', error: error('ANALYSER_UNAVAILABLE'), isLimit, headers: headers ?? null };
  }
  if (status === 413 || CONTENT_CODES.includes(code))
    return { kind: 'content', error: error('ANALYSIS_REFUSED'), param };
  return { kind: 'form', error: error('ANALYSER_REQUEST_REFUSED'), param };
}

const NEVER_SENT: readonly string[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/** Whether it surely cost nothing: the server refused it, or never got it. A request that was cut off may be charged. */
export function isUnbilled(thrown: unknown): boolean {
  if (thrown instanceof APIError && thrown.status !== undefined) return true;
  for (let cause = thrown; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && NEVER_SENT.includes(String(cause.code))) return true;
  }
  return false;
}

/** "fetch failed" hides why. Never a stack, and nothing of the request, which holds the key. */
function innermost(thrown: unknown): string {
  let cause = thrown;
  while (cause instanceof Error && cause.cause instanceof Error) cause = cause.cause;
  if (!(cause instanceof Error)) return String(cause);
  return cause.message || ('code' in cause ? String(cause.code) : cause.name);
}
