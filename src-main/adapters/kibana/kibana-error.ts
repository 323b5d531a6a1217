import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the host is not found now',
  ECONNRESET: 'the connection was cut',
  ETIMEDOUT: 'it took too long',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is not trusted',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is not trusted',
};

/** Why a request got no answer. `data.reason` is the system's word for it. */
export function noAnswer(url: string, thrown: unknown): TweetscopeError {
  const reason = reasonOf(thrown);
  const words = REASONS[reason] ?? (reason === 'TimeoutError' ? REASONS.ETIMEDOUT : reason);
  const isCertificate = /CERT|VERIFY/.test(reason);
  return new TweetscopeError('KIBANA_UNAVAILABLE', `Kibana at ${url} does not answer: ${words}`, {
    cause: thrown,
    data: { reason },
    ...(isCertificate ? { hint: 'Name its authority with NODE_EXTRA_CA_CERTS, or use one the system trusts.' } : {}),
  });
}

/** Node's fetch hides the reason in its cause, and the reasons of several addresses in that one's errors. */
function reasonOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  if (thrown.name === 'TimeoutError') return thrown.name;
  const { cause } = thrown;
  const inner = cause instanceof AggregateError ? cause.errors[0] : cause;
  const { code } = (inner ?? thrown) as { readonly code?: unknown };
  return typeof code === 'string' ? code : (inner instanceof Error ? inner : thrown).message;
}
