import type { Headers, OutgoingMessage, ReceivedMessage } from '#engine/ports/broker.ts';

/**
 * Messages of one partition as they cross between threads: one buffer that changes owner instead of one copy per
 * message (cloning 500 small Uint8Arrays costs more than reading them from SQLite).
 */
export interface PackedMessages {
  readonly keys: readonly (string | null)[];
  /** JSON objects. */
  readonly headers: readonly string[];
  /** Where each value ends in `bytes`; each begins where the one before it ends. */
  readonly ends: Uint32Array<ArrayBuffer>;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Offset and timestamp (ms since the epoch) per message; empty on the way to the log, which gives them. */
  readonly offsets: readonly number[];
  readonly timestampsMs: readonly number[];
}

interface Values {
  readonly ends: Uint32Array<ArrayBuffer>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export function packValues(values: readonly Uint8Array[]): Values {
  const ends = new Uint32Array(values.length);
  let total = 0;
  values.forEach((value, index) => {
    total += value.byteLength;
    ends[index] = total;
  });
  const bytes = new Uint8Array(total);
  for (const [index, value] of values.entries()) bytes.set(value, index === 0 ? 0 : ends[index - 1]);
  return { ends, bytes };
}

/** The value of message `index`, a view on the shared buffer. */
export function valueAt(packed: Values, index: number): Uint8Array {
  return packed.bytes.subarray(index === 0 ? 0 : packed.ends[index - 1], packed.ends[index]);
}

/** Header objects repeat from message to message but for their values, so there is nothing to share here. */
export function packOutgoing(messages: readonly OutgoingMessage[]): PackedMessages {
  return {
    keys: messages.map((message) => message.key),
    headers: messages.map((message) => JSON.stringify(message.headers)),
    offsets: [],
    timestampsMs: [],
    ...packValues(messages.map((message) => message.value)),
  };
}

export function unpackReceived(topic: string, partition: number, packed: PackedMessages): ReceivedMessage[] {
  return packed.offsets.map((offset, index) => ({
    topic,
    partition,
    offset,
    key: packed.keys[index] ?? null,
    value: valueAt(packed, index),
    headers: JSON.parse(packed.headers[index] ?? '{}') as Headers,
    timestampMs: packed.timestampsMs[index] ?? 0,
  }));
}

export const buffersOf = (packed: PackedMessages): ArrayBuffer[] => [packed.bytes.buffer, packed.ends.buffer];
