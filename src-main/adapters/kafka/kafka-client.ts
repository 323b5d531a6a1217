import { readFileSync } from 'node:fs';
import { Kafka, type KafkaConfig, logLevel } from 'kafkajs';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { quietRequestQueues } from './request-queue.ts';

export interface KafkaOptions {
  /** `host:port` of brokers to begin with; the others are learnt from them. */
  readonly brokers: readonly string[];
  readonly clientId: string;
  /** null for plain text. */
  readonly tls: KafkaTls | null;
  readonly sasl: KafkaSasl | null;
}

/** Paths of PEM files; empty where the system's authorities do, and where the brokers ask for no certificate. */
export interface KafkaTls {
  readonly caFile: string;
  readonly certificateFile: string;
  readonly keyFile: string;
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
  quietRequestQueues();
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

function sslOf({ caFile, certificateFile, keyFile }: KafkaTls): NonNullable<KafkaConfig['ssl']> {
  return {
    ...(caFile === '' ? {} : { ca: readPem(caFile) }),
    ...(certificateFile === '' ? {} : { cert: readPem(certificateFile) }),
    ...(keyFile === '' ? {} : { key: readPem(keyFile) }),
  };
}

function readPem(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new TweetscopeError('SETTING_INVALID', `${file}, named in the settings of Kafka, cannot be read`, { cause });
  }
}

/** One branch per mechanism: kafkajs types each on its own. */
function saslOf({ mechanism, username, password }: KafkaSasl): NonNullable<KafkaConfig['sasl']> {
  if (mechanism === 'plain') return { mechanism, username, password };
  if (mechanism === 'scram-sha-256') return { mechanism, username, password };
  return { mechanism, username, password };
}
