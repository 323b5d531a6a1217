import type { MessageBody, MessageRow, NoTweet, WholeMessage } from '#shared/contract/topic.ts';
import { HEADER } from '#shared/domain/headers.ts';
import type { Tweet } from '#shared/domain/tweet.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { decodeTweet } from '../2-consume/decode.ts';
import type { ReceivedMessage } from '../ports/broker.ts';

const PREVIEW_CHARACTERS = 300;
const BYTES_PER_CHARACTER = 4;
const KEY_CHARACTERS = 200;
export const LONGEST_BODY_BYTES = 256 * 1024;

interface Decoded {
  readonly tweet: Tweet | null;
  readonly noTweet: NoTweet | null;
}

function decoded(value: Uint8Array): Decoded {
  const result = decodeTweet(value);
  if (!(result instanceof TweetscopeError)) return { tweet: result.tweet, noTweet: null };
  return { tweet: null, noTweet: { code: result.code, message: result.message } };
}

/** A message as one row of a list: everything in it is bounded. */
export function rowOf({ partition, offset, timestampMs, key, value, headers }: ReceivedMessage): MessageRow {
  const { tweet, noTweet } = decoded(value);
  return {
    partition,
    offset,
    timestampMs,
    key: key === null || key === '' ? null : beginningOf(key, KEY_CHARACTERS),
    bytes: value.byteLength,
    preview: previewOf(value, PREVIEW_CHARACTERS),
    tweet:
      tweet === null
        ? null
        : {
            tweet_id: tweet.tweet_id,
            user: tweet.user,
            lang: tweet.lang,
            text: beginningOf(tweet.text, PREVIEW_CHARACTERS),
          },
    noTweet,
    source: headers[HEADER.source] === undefined ? null : beginningOf(headers[HEADER.source] ?? '', KEY_CHARACTERS),
  };
}

/** A message whole, but for a body that is too long to be looked at. */
export function wholeOf(message: ReceivedMessage): WholeMessage {
  const { topic, partition, offset, timestampMs, key, value, headers } = message;
  return {
    topic,
    partition,
    offset,
    timestampMs,
    key: key === '' ? null : key,
    headers,
    bytes: value.byteLength,
    body: bodyOf(value),
    ...decoded(value),
  };
}

export function previewOf(value: Uint8Array, characters: number): string {
  return beginningOf(new TextDecoder().decode(value.subarray(0, characters * BYTES_PER_CHARACTER)), characters);
}

/** Never half of a surrogate pair. */
function beginningOf(text: string, characters: number): string {
  const beginning = text.slice(0, characters);
  return /[\ud800-\udbff]$/.test(beginning) && text.length > characters ? beginning.slice(0, -1) : beginning;
}

function bodyOf(value: Uint8Array): MessageBody {
  const isCut = value.byteLength > LONGEST_BODY_BYTES;
  const shown = value.subarray(0, LONGEST_BODY_BYTES);
  try {
    // With `stream`, a character that the cut goes through is left out instead of being an error.
    const content = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(shown, { stream: isCut });
    return { encoding: 'utf8', content, isCut };
  } catch {
    return { encoding: 'base64', content: Buffer.from(shown).toString('base64'), isCut };
  }
}
