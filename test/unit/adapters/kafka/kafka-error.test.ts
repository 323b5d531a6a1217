import {
  KafkaJSConnectionError,
  KafkaJSNonRetriableError,
  KafkaJSNumberOfRetriesExceeded,
  KafkaJSProtocolError,
} from 'kafkajs';
import { describe, expect, it } from 'vitest';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { isRebalance, kafkaError } from '../../../../src-main/adapters/kafka/kafka-error.ts';

const protocolError = (type: string) => Object.assign(new KafkaJSProtocolError(new Error(`said ${type}`)), { type });
const afterRetries = (cause: Error) =>
  Object.assign(new KafkaJSNumberOfRetriesExceeded(cause, { retryCount: 4, retryTime: 100 }), { cause });

describe('kafkaError', () => {
  it.each([
    ['UNKNOWN_TOPIC_OR_PARTITION', 'TOPIC_UNKNOWN', false],
    ['INVALID_REPLICATION_FACTOR', 'TOPIC_REFUSED', false],
    ['GROUP_AUTHORIZATION_FAILED', 'BROKER_FORBIDDEN', false],
    ['MESSAGE_TOO_LARGE', 'MESSAGE_TOO_LARGE', false],
    ['LEADER_NOT_AVAILABLE', 'BROKER_UNAVAILABLE', true],
    ['constructor', 'BROKER_UNAVAILABLE', true],
  ] as const)('makes %s, however wrapped, %s', (type, code, retryable) => {
    const inner = protocolError(type);
    const wrapped = Object.assign(new KafkaJSNonRetriableError('given up'), { cause: afterRetries(inner) });
    // An outage says whose it is.
    const message = code === 'BROKER_UNAVAILABLE' ? `Kafka: said ${type}` : `said ${type}`;
    for (const thrown of [inner, afterRetries(inner), wrapped]) {
      expect(kafkaError(thrown)).toMatchObject({ code, retryable, message, cause: thrown });
    }
  });

  it('takes what it does not know for an outage, which heals', () => {
    for (const thrown of [new Error('odd'), 'odd', undefined]) {
      expect(kafkaError(thrown)).toMatchObject({ code: 'BROKER_UNAVAILABLE', retryable: true });
    }
  });

  it('tells a refused certificate from a refused connection', () => {
    const connection = (message: string) => afterRetries(new KafkaJSConnectionError(message));
    expect(kafkaError(connection('Connection error: self-signed certificate')).code).toBe('BROKER_CERTIFICATE_REFUSED');
    expect(kafkaError(connection('Connection error: connect ECONNREFUSED')).code).toBe('BROKER_UNAVAILABLE');
  });

  it('leaves our own errors alone, and ends on a circle of causes', () => {
    const own = new TweetscopeError('TOPIC_UNKNOWN', 'no such topic');
    expect(kafkaError(own)).toBe(own);
    const circle: Error = new Error('round');
    circle.cause = circle;
    expect(kafkaError(circle).message).toBe('Kafka: round');
  });
});

describe('isRebalance', () => {
  it('knows a group that moved on, however wrapped', () => {
    expect(isRebalance(afterRetries(protocolError('ILLEGAL_GENERATION')))).toBe(true);
    expect(isRebalance(protocolError('LEADER_NOT_AVAILABLE'))).toBe(false);
    expect(isRebalance(null)).toBe(false);
  });
});
