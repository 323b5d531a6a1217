import type { RedriveMark, RedriveReport } from '#shared/contract/dead-letters.ts';
import { HEADER } from '#shared/domain/headers.ts';
import type { Position } from '#shared/domain/stored-tweet.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { decodeTweet } from '../2-consume/decode.ts';
import type { Broker, Headers, OutgoingMessage, ReceivedMessage } from '../ports/broker.ts';
import type { Clock } from '../ports/clock.ts';
import { messageAt } from '../topic/browse.ts';
import type { RedriveBook } from './redrive-book.ts';

const STEP = 200;
const DEAD_LETTER_HEADERS: ReadonlySet<string> = new Set([
  HEADER.deadLetterCode,
  HEADER.deadLetterReason,
  HEADER.deadLetterStage,
  HEADER.deadLetterTopic,
  HEADER.deadLetterPartition,
  HEADER.deadLetterOffset,
  HEADER.deadLetterAt,
]);

interface Dependencies {
  readonly broker: Broker;
  readonly clock: Clock;
  readonly topic: string;
  readonly deadLetterTopic: string;
  readonly book: RedriveBook;
  /** Told what lies in the topic again, once it is durable. */
  readonly onRedriven?: (positions: readonly Position[]) => void;
}

/**
 * Sends dead letters back to the topic. First the message is made durable there, then the letter is marked: whatever
 * dies in between, a letter may be sent twice, which the stores absorb, and is never lost. The letter itself stays.
 */
export class Redriver {
  readonly #dependencies: Dependencies;
  /** One redrive after the other, so that two pages do not send the same letters. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  /**
   * Letters named one by one, redriven before or not. @param body instead of that of the only letter
   * @throws OFFSET_OUT_OF_RANGE where a letter is not there; why the body is no tweet. Nothing was sent then.
   */
  redrive(offsets: readonly number[], body?: string): Promise<RedriveReport> {
    return this.#inTurn(async () => {
      const { broker, deadLetterTopic } = this.#dependencies;
      const letters: ReceivedMessage[] = [];
      for (const offset of new Set(offsets)) letters.push(await messageAt(broker, deadLetterTopic, 0, offset));
      await this.#send(letters, body);
      return { redriven: letters.length, skipped: 0, next: null };
    });
  }

  /** One step through the letters of a range that were never redriven. */
  redriveRange(from: number, to: number): Promise<RedriveReport> {
    return this.#inTurn(async () => {
      const { broker, deadLetterTopic, book } = this.#dependencies;
      await book.refresh();
      const limit = Math.min(STEP, to - from);
      const read = limit <= 0 ? [] : await broker.read(deadLetterTopic, 0, from, limit);
      const letters = read.filter(({ offset }) => offset < to);
      const open = letters.filter(({ offset }) => book.markOf(offset) === null);
      await this.#send(open);
      const next = (letters.at(-1)?.offset ?? to) + 1;
      return {
        redriven: open.length,
        skipped: letters.length - open.length,
        next: letters.length > 0 && next < to ? next : null,
      };
    });
  }

  async #send(letters: readonly ReceivedMessage[], body?: string): Promise<void> {
    if (letters.length === 0) return;
    const { broker, clock, topic, book, onRedriven } = this.#dependencies;
    const atMs = clock.nowMs();
    const messages = letters.map((letter) => redrivenMessage(letter, atMs, body));
    const positions = await broker.publish(topic, messages);
    onRedriven?.(positions);
    const marks = letters.map(({ offset }, nth): readonly [number, RedriveMark] => {
      const position = positions[nth] as Position;
      const place = { partition: position.partition, offset: position.offset };
      return [offset, { atMs, ...place, isEdited: body !== undefined }];
    });
    await book.add(marks);
  }

  #inTurn<T>(action: () => Promise<T>): Promise<T> {
    const done = this.#last.then(action);
    this.#last = done.catch(() => undefined);
    return done;
  }
}

/** Key and headers as they were; the time of production is that of the redrive, or latencies would count the wait. */
function redrivenMessage(letter: ReceivedMessage, atMs: number, body: string | undefined): OutgoingMessage {
  const value = body === undefined ? letter.value : new TextEncoder().encode(body);
  const decoded = decodeTweet(value);
  if (body !== undefined && decoded instanceof TweetscopeError) throw decoded;
  const tweetId = decoded instanceof TweetscopeError ? '' : decoded.tweet.tweet_id;
  const isKeyKept = body === undefined && letter.key !== null && letter.key !== '';
  return {
    key: isKeyKept ? letter.key : tweetId,
    value,
    headers: {
      ...originalHeaders(letter.headers),
      [HEADER.producedAt]: String(atMs),
      [HEADER.redrivenFrom]: String(letter.offset),
    },
  };
}

/** Without what the dead letter added. */
export function originalHeaders(headers: Headers): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !DEAD_LETTER_HEADERS.has(name)));
}
