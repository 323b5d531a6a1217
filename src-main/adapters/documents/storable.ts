import type { WriteOutcome } from '#engine/ports/tweet-store.ts';
import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';

/** Stored as JSON: any text survives, lone surrogates and NUL too, but a number that JSON can't say would not. */
function reasonAgainst({ tweet, analysis, createdAtMs, version, analysedAtMs, position }: StoredTweet): string | null {
  if (!tweet.tweet_id.isWellFormed() || tweet.tweet_id.includes('\0')) return 'its tweet_id is not plain text';
  if (!Number.isSafeInteger(version)) return `its version is ${version}`;
  if (!Number.isSafeInteger(createdAtMs)) return `its createdAtMs is ${createdAtMs}`;
  const { confidence, durationMs, scores } = analysis;
  const numbers = { confidence, durationMs, analysedAtMs, offset: position.offset, ...scores };
  for (const [name, value] of Object.entries(numbers)) {
    if (!Number.isFinite(value)) return `its ${name} is ${value}`;
  }
  return null;
}

const STORED: WriteOutcome = { kind: 'stored' };

/** What comes of each document, provided that the transaction commits. */
export function outcomesOf(documents: readonly StoredTweet[]): readonly WriteOutcome[] {
  return documents.map((document) => {
    const reason = reasonAgainst(document);
    if (reason === null) return STORED;
    return { kind: 'rejected', error: new TweetscopeError('STORE_REJECTED', `the document can't be kept: ${reason}`) };
  });
}
