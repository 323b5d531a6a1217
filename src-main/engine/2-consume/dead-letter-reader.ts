import type { DeadLetter, DeadLetterPage, WholeDeadLetter } from '#shared/contract/dead-letters.ts';
import { HEADER } from '#shared/domain/headers.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Broker, Headers, ReceivedMessage } from '../ports/broker.ts';
import type { RedriveBook } from '../redrive/redrive-book.ts';
import { originalHeaders } from '../redrive/redriver.ts';
import { messageAt } from '../topic/browse.ts';
import { previewOf, wholeOf } from '../topic/message-view.ts';

const PREVIEW_CHARACTERS = 500;

/**
 * A page of the dead-letter topic (one partition), newest first. A topic that does not exist yet has none.
 * @param cursor of the page before @throws REQUEST_INVALID where the cursor is not one of ours
 */
export async function readDeadLetters(
  broker: Broker,
  topic: string,
  book: RedriveBook,
  limit: number,
  cursor?: string,
): Promise<DeadLetterPage> {
  const [marks] = await Promise.all([watermarksOf(broker, topic), book.refresh()]);
  const before = cursor === undefined ? marks.high : Math.min(offsetOf(cursor), marks.high);
  const from = Math.max(marks.low, before - limit);
  const messages: ReceivedMessage[] = [];
  for (let next = from; next < before; ) {
    const page = await broker.read(topic, 0, next, before - next);
    if (page.length === 0) break;
    messages.push(...page);
    next = (page.at(-1)?.offset ?? before) + 1;
  }
  return {
    letters: messages.reverse().map((message) => letterOf(message, book)),
    total: marks.high - marks.low,
    cursor: from > marks.low ? String(from) : null,
    redriven: book.countFrom(marks.low),
    from: marks.low,
    to: marks.high,
  };
}

/** @throws TOPIC_UNKNOWN, OFFSET_OUT_OF_RANGE */
export async function readDeadLetter(
  broker: Broker,
  topic: string,
  book: RedriveBook,
  offset: number,
): Promise<WholeDeadLetter> {
  const [message] = await Promise.all([messageAt(broker, topic, 0, offset), book.refresh()]);
  const { body, tweet, noTweet, headers } = wholeOf(message);
  return { ...letterOf(message, book), headers: originalHeaders(headers), body, tweet, noTweet };
}

async function watermarksOf(broker: Broker, topic: string): Promise<{ low: number; high: number }> {
  try {
    const [partition] = await broker.watermarks(topic);
    return { low: partition?.lowWatermark ?? 0, high: partition?.highWatermark ?? 0 };
  } catch (thrown) {
    if (TweetscopeError.from(thrown).code === 'TOPIC_UNKNOWN') return { low: 0, high: 0 };
    throw thrown;
  }
}

function offsetOf(cursor: string): number {
  const offset = Number(cursor);
  if (!Number.isSafeInteger(offset) || offset < 0)
    throw new TweetscopeError('REQUEST_INVALID', 'cursor: not an offset');
  return offset;
}

function letterOf(message: ReceivedMessage, book: RedriveBook): DeadLetter {
  const { partition, offset, key, value, headers, timestampMs } = message;
  return {
    partition,
    offset,
    key: key === '' ? null : key,
    code: headers[HEADER.deadLetterCode] ?? 'INTERNAL',
    reason: headers[HEADER.deadLetterReason] ?? 'no reason was recorded',
    stage: headers[HEADER.deadLetterStage] ?? 'unknown',
    original: originalOf(headers),
    atMs: Number(headers[HEADER.deadLetterAt] ?? timestampMs),
    bytes: value.byteLength,
    preview: previewOf(value, PREVIEW_CHARACTERS),
    redriven: book.markOf(offset),
  };
}

function originalOf(headers: Headers): DeadLetter['original'] {
  const topic = headers[HEADER.deadLetterTopic];
  if (topic === undefined) return null;
  const partition = Number(headers[HEADER.deadLetterPartition]);
  return { topic, partition, offset: Number(headers[HEADER.deadLetterOffset]) };
}
