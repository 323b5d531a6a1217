import type { IHeaders, KafkaMessage } from 'kafkajs';
import type { Headers, ReceivedMessage } from '#engine/ports/broker.ts';

const NO_BYTES = new Uint8Array(0);

/** A message of kafkajs as the engine knows it. A missing value (a tombstone) has no bytes. */
export function receivedMessage(topic: string, partition: number, message: KafkaMessage): ReceivedMessage {
  return {
    topic,
    partition,
    offset: Number(message.offset),
    key: message.key?.toString('utf8') ?? null,
    value: message.value ?? NO_BYTES,
    headers: headersOf(message.headers),
    timestampMs: Number(message.timestamp),
  };
}

/** Kafka allows a header several times; the last one counts. */
function headersOf(headers: IHeaders | undefined): Headers {
  const entries = Object.entries(headers ?? {}).map(([name, value]) => {
    const last = Array.isArray(value) ? value.at(-1) : value;
    return [name, last?.toString() ?? ''] as const;
  });
  return Object.fromEntries(entries);
}
