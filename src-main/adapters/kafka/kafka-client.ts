import { Kafka, type KafkaConfig, logLevel } from 'kafkajs';

export interface KafkaOptions {
  /** `host:port` of brokers to begin with; the others are learnt from them. */
  readonly brokers: readonly string[];
  readonly clientId: string;
  /** null for plain text. */
  readonly tls: KafkaTls | null;
  readonly sasl: KafkaSasl | null;
}

/** PEM texts; null where the system's authorities do, and where the brokers ask for no certificate. */
export interface KafkaTls {
  readonly certificateAuthority: string | null;
  readonly certificate: string | null;
  readonly key: string | null;
}

export interface KafkaSasl {
  readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
  readonly username: string;
  readonly password: string;
}

/**
 * Few and quick: what lasts longer is an outage, told as such and tried again by whoever asked. Left to itself
 * kafkajs would keep it to itself for up to half a minute.
 */
const RETRY = { initialRetryTime: 100, maxRetryTime: 1_000, retries: 4 };
const CONNECTION_TIMEOUT_MS = 3_000;
const REQUEST_TIMEOUT_MS = 10_000;

/** A client that writes no log. Each consumer needs one of its own: kafkajs shares the offsets of a group within one. */
export function kafkaClient({ brokers, clientId, tls, sasl }: KafkaOptions): Kafka {
  return new Kafka({
    brokers: [...brokers],
    clientId,
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    retry: RETRY,
    logLevel: logLevel.NOTHING,
    ...(tls === null ? {} : { ssl: sslOf(tls) }),
    ...(sasl === null ? {} : { sasl: saslOf(sasl) }),
  });
}

function sslOf({ certificateAuthority, certificate, key }: KafkaTls): NonNullable<KafkaConfig['ssl']> {
  return {
    ...(certificateAuthority === null ? {} : { ca: certificateAuthority }),
    ...(certificate === null ? {} : { cert: certificate }),
    ...(key === null ? {} : { key }),
  };
}

/** One branch per mechanism: kafkajs types each on its own. */
function saslOf({ mechanism, username, password }: KafkaSasl): NonNullable<KafkaConfig['sasl']> {
  if (mechanism === 'plain') return { mechanism, username, password };
  if (mechanism === 'scram-sha-256') return { mechanism, username, password };
  return { mechanism, username, password };
}
