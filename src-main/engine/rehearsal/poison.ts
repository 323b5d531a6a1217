import { HEADER } from '#shared/domain/headers.ts';
import type { OutgoingMessage } from '../ports/broker.ts';

const text = (value: string) => new TextEncoder().encode(value);

/** Bodies that are no tweets, each in its own way. */
const BODIES: readonly Uint8Array[] = [
  text('{"tweet_id":"1","text":"cut off in the mid'),
  new Uint8Array([0xff, 0xfe, 0x7b, 0x22, 0xc3, 0x28]),
  text('{"tweet_id":"no digits","text":"an id that is none"}'),
  text('[]'),
];

/** A handful of messages that no consumer can read, marked as rehearsed in a header. */
export function poisonMessages(nowMs: number): readonly OutgoingMessage[] {
  return BODIES.map((value, at) => ({
    key: `rehearsal-${at}`,
    value,
    headers: { [HEADER.producedAt]: String(nowMs), [HEADER.source]: 'rehearsal' },
  }));
}
