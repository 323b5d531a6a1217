import type { ErrorCode } from '#shared/errors/error-codes.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';

/** The server's own name of an error, as kafkajs passes it on, and the code it becomes. */
const CODE_BY_TYPE: Readonly<Record<string, ErrorCode>> = {
  UNKNOWN_TOPIC_OR_PARTITION: 'TOPIC_UNKNOWN',
  INVALID_TOPIC_EXCEPTION: 'TOPIC_REFUSED',
  INVALID_PARTITIONS: 'TOPIC_REFUSED',
  INVALID_REPLICATION_FACTOR: 'TOPIC_REFUSED',
  INVALID_CONFIG: 'TOPIC_REFUSED',
  POLICY_VIOLATION: 'TOPIC_REFUSED',
  OFFSET_OUT_OF_RANGE: 'OFFSET_OUT_OF_RANGE',
  MESSAGE_TOO_LARGE: 'MESSAGE_TOO_LARGE',
  RECORD_LIST_TOO_LARGE: 'MESSAGE_TOO_LARGE',
  TOPIC_AUTHORIZATION_FAILED: 'BROKER_FORBIDDEN',
  GROUP_AUTHORIZATION_FAILED: 'BROKER_FORBIDDEN',
  CLUSTER_AUTHORIZATION_FAILED: 'BROKER_FORBIDDEN',
  TRANSACTIONAL_ID_AUTHORIZATION_FAILED: 'BROKER_FORBIDDEN',
  SASL_AUTHENTICATION_FAILED: 'BROKER_LOGIN_REFUSED',
  UNSUPPORTED_SASL_MECHANISM: 'BROKER_LOGIN_REFUSED',
  ILLEGAL_SASL_STATE: 'BROKER_LOGIN_REFUSED',
};

/** What Node says of a certificate; kafkajs passes on the words alone. */
const CERTIFICATE_WORDS = /certificate|does not match certificate's altnames/i;

/** The group moved on without this member: it joins again, and gets its partitions anew. */
const REBALANCE_TYPES = new Set([
  'REBALANCE_IN_PROGRESS',
  'ILLEGAL_GENERATION',
  'UNKNOWN_MEMBER_ID',
  'FENCED_INSTANCE_ID',
]);

interface KafkaThrown {
  readonly name?: string;
  readonly type?: string;
  readonly cause?: unknown;
  readonly errors?: readonly unknown[];
  readonly message?: string;
}

/** kafkajs wraps the server's error in its own, some times more than once: the whole chain, outermost first. */
function chainOf(thrown: unknown): KafkaThrown[] {
  const chain: KafkaThrown[] = [];
  let one: unknown = thrown;
  while (typeof one === 'object' && one !== null && !chain.includes(one)) {
    chain.push(one);
    const { cause, errors }: KafkaThrown = one;
    one = cause ?? errors?.[0];
  }
  return chain;
}

export function isRebalance(thrown: unknown): boolean {
  return chainOf(thrown).some(({ type }) => type !== undefined && REBALANCE_TYPES.has(type));
}

/** What kafkajs threw, with a code. What is not known to need a person counts as an outage, which heals. */
export function kafkaError(thrown: unknown): TweetscopeError {
  if (thrown instanceof TweetscopeError) return thrown;
  const chain = chainOf(thrown);
  const innermost = chain.at(-1);
  const reason = innermost?.message ?? String(thrown);
  const code = chain.map(codeOf).find((found) => found !== null) ?? 'BROKER_UNAVAILABLE';
  const message = code === 'BROKER_UNAVAILABLE' ? `Kafka: ${reason.replace(/^Connection error: /, '')}` : reason;
  return new TweetscopeError(code, message, { cause: thrown });
}

function codeOf({ name, type, message }: KafkaThrown): ErrorCode | null {
  if (type !== undefined && Object.hasOwn(CODE_BY_TYPE, type)) return CODE_BY_TYPE[type] ?? null;
  if (name === 'KafkaJSSASLAuthenticationError') return 'BROKER_LOGIN_REFUSED';
  const isCertificate = name === 'KafkaJSConnectionError' && CERTIFICATE_WORDS.test(message ?? '');
  return isCertificate ? 'BROKER_CERTIFICATE_REFUSED' : null;
}

/** Does `work`. @throws what it threw, with a code */
export async function withKafkaErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    throw kafkaError(thrown);
  }
}
