import type { Browse, MessagePage, MessageRow, WholeMessage } from '#shared/contract/topic.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Broker, PartitionOffsets, ReceivedMessage } from '../ports/broker.ts';
import { rowOf, wholeOf } from './message-view.ts';

/** Most messages one page looks at: a filter that matches nothing must come back soon, and say how far it got. */
const MOST_SCANNED = 5_000;
const CHUNK = 200;

/** Offsets of a partition, `from` inclusive, `to` exclusive. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** A page of one partition. @throws TOPIC_UNKNOWN, OFFSET_OUT_OF_RANGE */
export async function browseTopic(broker: Broker, topic: string, browse: Browse): Promise<MessagePage> {
  const window = await windowOf(broker, topic, browse);
  const { start } = browse;
  const isBackward = start.kind === 'newest' || start.kind === 'before';
  const from = start.kind === 'offset' ? Math.max(start.offset, window.from) : window.from;
  const to = start.kind === 'before' ? Math.min(start.offset, window.to) : window.to;
  const chunks = isBackward
    ? backward(broker, topic, browse.partition, { from, to })
    : forward(broker, topic, browse.partition, { from, to });
  const matches = matcher(browse.contains);
  const messages: MessageRow[] = [];
  let scanned = 0;
  let reached: number | null = null;
  for await (const message of chunks) {
    if (messages.length === browse.limit || scanned === MOST_SCANNED) return { messages, scanned, next: reached };
    scanned++;
    reached = isBackward ? message.offset : message.offset + 1;
    if (matches(message)) messages.push(rowOf(message));
  }
  return { messages, scanned, next: null };
}

/** @throws TOPIC_UNKNOWN, OFFSET_OUT_OF_RANGE */
export async function readMessage(
  broker: Broker,
  topic: string,
  partition: number,
  offset: number,
): Promise<WholeMessage> {
  return wholeOf(await messageAt(broker, topic, partition, offset));
}

/** @throws TOPIC_UNKNOWN, OFFSET_OUT_OF_RANGE */
export async function messageAt(
  broker: Broker,
  topic: string,
  partition: number,
  offset: number,
): Promise<ReceivedMessage> {
  await marksOf(broker, topic, partition);
  const [message] = await broker.read(topic, partition, offset, 1);
  if (message?.offset === offset) return message;
  throw new TweetscopeError(
    'OFFSET_OUT_OF_RANGE',
    `${topic} has no message at partition ${partition}, offset ${offset}`,
  );
}

async function marksOf(broker: Broker, topic: string, partition: number): Promise<PartitionOffsets> {
  const marks = (await broker.watermarks(topic)).find((one) => one.partition === partition);
  if (marks !== undefined) return marks;
  throw new TweetscopeError('OFFSET_OUT_OF_RANGE', `${topic} has no partition ${partition}`);
}

async function windowOf(broker: Broker, topic: string, { partition, fromMs, toMs }: Browse): Promise<Range> {
  const { lowWatermark, highWatermark } = await marksOf(broker, topic, partition);
  const at = async (ms: number | undefined, otherwise: number) => {
    if (ms === undefined) return otherwise;
    return (await broker.offsetsAt(topic, ms)).find((one) => one.partition === partition)?.offset ?? otherwise;
  };
  return { from: await at(fromMs, lowWatermark), to: await at(toMs, highWatermark) };
}

async function* forward(
  broker: Broker,
  topic: string,
  partition: number,
  { from, to }: Range,
): AsyncGenerator<ReceivedMessage> {
  for (let next = from; next < to; ) {
    const chunk = await broker.read(topic, partition, next, Math.min(CHUNK, to - next));
    for (const message of chunk) if (message.offset < to) yield message;
    const last = chunk.at(-1);
    if (last === undefined) return;
    next = last.offset + 1;
  }
}

async function* backward(
  broker: Broker,
  topic: string,
  partition: number,
  { from, to }: Range,
): AsyncGenerator<ReceivedMessage> {
  for (let end = to; end > from; ) {
    const begin = Math.max(from, end - CHUNK);
    const chunk: ReceivedMessage[] = [];
    for await (const message of forward(broker, topic, partition, { from: begin, to: end })) chunk.push(message);
    yield* chunk.reverse();
    end = begin;
  }
}

function matcher(contains: string | undefined): (message: ReceivedMessage) => boolean {
  const wanted = contains?.trim().toLowerCase() ?? '';
  if (wanted === '') return () => true;
  return ({ key, value, headers }) =>
    key?.toLowerCase().includes(wanted) === true ||
    new TextDecoder().decode(value).toLowerCase().includes(wanted) ||
    Object.entries(headers).some((pair) => pair.some((text) => text.toLowerCase().includes(wanted)));
}
