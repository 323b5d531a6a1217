import { errors } from '@elastic/elasticsearch';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { isCertificateRefusal } from '../documents/certificate-refusal.ts';

/** What went wrong, in the words of Elasticsearch where it gave some. */
export function elasticsearchError(thrown: unknown): TweetscopeError {
  if (thrown instanceof TweetscopeError) return thrown;
  if (!(thrown instanceof errors.ResponseError)) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    if (isCertificateRefusal(thrown)) {
      return new TweetscopeError('STORE_CERTIFICATE_REFUSED', `Elasticsearch: ${reason}`, { cause: thrown });
    }
    return new TweetscopeError('STORE_UNAVAILABLE', `Elasticsearch does not answer: ${reason}`, { cause: thrown });
  }
  return refusal(thrown.statusCode ?? 0, reasonOf(thrown), thrown);
}

interface Cause {
  readonly type?: string;
  readonly reason?: string;
  readonly caused_by?: Cause;
}

/** The innermost cause says what is wrong; the outer ones only where. */
function reasonOf({ body, message }: errors.ResponseError): string {
  const error = (body as { readonly error?: Cause } | undefined)?.error;
  if (error?.type === undefined) return message;
  let cause: Cause = error;
  while (cause.caused_by !== undefined) cause = cause.caused_by;
  return `${error.type}: ${cause.reason ?? error.reason ?? message}`;
}

/** A status Elasticsearch answered with, for a request or one document of it. */
export function refusal(status: number, reason: string, cause?: unknown): TweetscopeError {
  const message = `Elasticsearch answered ${status}: ${reason}`;
  if (isBlocked(status, reason)) return new TweetscopeError('STORE_UNAVAILABLE', message, { cause });
  if (status === 401 || status === 403) return new TweetscopeError('STORE_UNAUTHORIZED', message, { cause });
  const isPassing = status === 404 || status === 408 || status === 429 || status >= 500;
  return new TweetscopeError(isPassing ? 'STORE_UNAVAILABLE' : 'STORE_REJECTED', message, { cause });
}

/** An index made read-only answers 403, as if the user lacked a right; it is lifted again, by hand or when disk is free. */
function isBlocked(status: number, reason: string): boolean {
  return status === 403 && reason.includes('cluster_block_exception');
}
