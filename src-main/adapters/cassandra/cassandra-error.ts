import { errors, types } from 'cassandra-driver';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { isCertificateRefusal } from '../documents/certificate-refusal.ts';

const { responseErrorCodes } = types;
const UNAUTHORIZED: readonly number[] = [responseErrorCodes.badCredentials, responseErrorCodes.unauthorized];
/** The request itself is wrong; all else passes when the cluster is well again. */
const REJECTED: readonly number[] = [
  responseErrorCodes.syntaxError,
  responseErrorCodes.invalid,
  responseErrorCodes.configError,
  responseErrorCodes.protocolError,
];

export function cassandraError(thrown: unknown): TweetscopeError {
  if (thrown instanceof TweetscopeError) return thrown;
  const cause = innermost(thrown);
  const reason = cause instanceof Error ? cause.message : String(cause);
  const message = `Cassandra: ${reason}`;
  if (cause instanceof errors.AuthenticationError) return new TweetscopeError('STORE_UNAUTHORIZED', message, { cause });
  if (cause instanceof errors.ResponseError && UNAUTHORIZED.includes(cause.code)) {
    return new TweetscopeError('STORE_UNAUTHORIZED', message, { cause });
  }
  if (!(cause instanceof errors.ResponseError) && isCertificateRefusal(cause)) {
    return new TweetscopeError('STORE_CERTIFICATE_REFUSED', message, { cause });
  }
  return new TweetscopeError(isRejected(cause) ? 'STORE_REJECTED' : 'STORE_UNAVAILABLE', message, { cause });
}

/** Keyspace or table dropped by hand: no fault of the tweets, which wait until they are made again. */
const TABLE_IS_GONE = /unconfigured table|(table|keyspace) \S+ does not exist|no keyspace has been specified/i;

export function isRejected(thrown: unknown): boolean {
  return (
    thrown instanceof errors.ResponseError && REJECTED.includes(thrown.code) && !TABLE_IS_GONE.test(thrown.message)
  );
}

/** "No host" hides why each host was of no use; none was even asked while all are known to be down. */
function innermost(thrown: unknown): unknown {
  if (!(thrown instanceof errors.NoHostAvailableError)) return thrown;
  const [first] = Object.values((thrown.innerErrors ?? {}) as Readonly<Record<string, unknown>>);
  return first ?? new Error('no node answers', { cause: thrown });
}
