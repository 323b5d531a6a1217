import { createdAtMs, type Tweet, tweetSchema } from '#shared/domain/tweet.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { plainJsonError } from '../plain-json-error.ts';

/** A tweet of 25,000 four-byte characters, fully escaped, with room for fields we do not know. */
export const LONGEST_MESSAGE_BYTES = 1024 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Bytes of a message → tweet. Checks UTF-8, JSON and schema, and repairs nothing.
 * @returns the tweet, or why it is none: MESSAGE_TOO_LARGE, MESSAGE_NOT_UTF8, MESSAGE_NOT_JSON, MESSAGE_NOT_A_TWEET
 */
export function decodeTweet(value: Uint8Array): { tweet: Tweet; createdAtMs: number } | TweetscopeError {
  if (value.byteLength > LONGEST_MESSAGE_BYTES) {
    return new TweetscopeError('MESSAGE_TOO_LARGE', `${value.byteLength} bytes, more than ${LONGEST_MESSAGE_BYTES}`);
  }
  let text: string;
  try {
    text = utf8.decode(value);
  } catch (cause) {
    return new TweetscopeError('MESSAGE_NOT_UTF8', 'the bytes are not valid UTF-8', { cause });
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    return new TweetscopeError('MESSAGE_NOT_JSON', plainJsonError(cause), { cause });
  }
  const parsed = tweetSchema.safeParse(json);
  if (!parsed.success) return new TweetscopeError('MESSAGE_NOT_A_TWEET', firstIssue(parsed.error.issues));
  return { tweet: parsed.data, createdAtMs: createdAtMs(parsed.data.created_at) };
}

function firstIssue(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): string {
  const issue = issues[0];
  const path = issue?.path.map(String).join('.') ?? '';
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  return `${path === '' ? 'the message' : path}: ${issue?.message ?? 'not a tweet'}${more}`;
}
