import { afterAll, beforeAll } from 'vitest';
import { missingForJava } from '../support/java-process.ts';
import { KafkaServer } from './kafka-server.ts';
import type { KafkaVersion } from './kafka-versions.ts';

const START_LIMIT_MS = 300_000;

/** Why the tests against a real Kafka are left out; null where they run. With CI=true they must run. */
export function reasonWithoutKafka(): string | null {
  const missing = missingForJava();
  if (missing !== null && process.env.CI === 'true') throw new Error(`Kafka can't start: ${missing}`);
  return missing;
}

/** A real Kafka for the tests of this file (or of the describe around the call): started once, ended with them. */
export function withKafka(version: KafkaVersion, options: { readonly secure?: boolean } = {}): () => KafkaServer {
  let server: KafkaServer | null = null;
  beforeAll(async () => {
    server = await KafkaServer.start(version, options);
  }, START_LIMIT_MS);
  afterAll(() => server?.close());
  return () => {
    if (server === null) throw new Error('Kafka is there only while a test runs');
    return server;
  };
}
