import type { LiveTweet } from '#shared/contract/live-tweet.ts';
import { isFallback } from '#shared/domain/analysis.ts';
import type { TweetFilter } from '#shared/domain/insights.ts';
import { hashtagKey } from '#shared/text/hashtag-key.ts';
import { createdAtMs } from '../live/created-at.ts';

/** What a text filter looks for: words, "phrases" and beginn* of words, in lower case. */
export interface Term {
  readonly text: string;
  readonly isBeginning: boolean;
}

export function termsOf(text: string | undefined): readonly Term[] {
  const terms = (text ?? '').toLowerCase().matchAll(/"([^"]+)"?|([^\s"]+)/g);
  return [...terms].flatMap(([, phrase, word]) => {
    const isBeginning = word?.endsWith('*') ?? false;
    const bare = (phrase ?? word ?? '').replace(/\*+$/, '').trim();
    return bare === '' ? [] : [{ text: bare, isBeginning }];
  });
}

/** Whether the feed shows it. Text is compared as it stands; the index, which folds accents, may find a little more. */
export function matcherOf(filter: TweetFilter): (live: LiveTweet) => boolean {
  const terms = termsOf(filter.text);
  const hashtags = new Set(filter.hashtags?.map(hashtagKey));
  return ({ tweet, analysis }) => {
    if (filter.users !== undefined && !filter.users.includes(tweet.user)) return false;
    if (filter.languages !== undefined && !filter.languages.includes(tweet.lang)) return false;
    if (hashtags.size > 0 && !tweet.hashtags.some((hashtag) => hashtags.has(hashtagKey(hashtag)))) return false;
    if (!matchesAnalysis(filter, analysis) || !isInTime(filter, tweet.created_at)) return false;
    const text = terms.length === 0 ? '' : tweet.text.toLowerCase();
    return terms.every((term) => placesOf(text, term).next().done === false);
  };
}

function matchesAnalysis(filter: TweetFilter, analysis: LiveTweet['analysis']): boolean {
  const { sentiments, topics, minConfidence = 0, maxConfidence = 1 } = filter;
  const isAsked =
    sentiments !== undefined ||
    topics !== undefined ||
    filter.minConfidence !== undefined ||
    maxConfidence < 1 ||
    filter.isFallback === true;
  if (!isAsked) return true;
  if (analysis === null) return false;
  if (sentiments !== undefined && !sentiments.includes(analysis.sentiment)) return false;
  if (filter.isFallback === true && !isFallback(analysis)) return false;
  if (topics !== undefined && !topics.includes(analysis.topic)) return false;
  return analysis.confidence >= minConfidence && analysis.confidence <= maxConfidence;
}

function isInTime({ fromMs, toMs }: TweetFilter, createdAt: string): boolean {
  if (fromMs === undefined && toMs === undefined) return true;
  const atMs = createdAtMs(createdAt);
  return atMs >= (fromMs ?? Number.NEGATIVE_INFINITY) && atMs < (toMs ?? Number.POSITIVE_INFINITY);
}

const LETTER = /[\p{L}\p{N}]/u;

/** Where the term stands as whole words (or, for a beginning, where a word begins with it). */
function* placesOf(lowerCase: string, { text, isBeginning }: Term): Generator<number> {
  for (let at = lowerCase.indexOf(text); at >= 0; at = lowerCase.indexOf(text, at + text.length)) {
    const opens = at === 0 || !LETTER.test(lowerCase.charAt(at - 1));
    const closes = isBeginning || !LETTER.test(lowerCase.charAt(at + text.length));
    if (opens && closes) yield at;
  }
}

export interface Piece {
  readonly at: number;
  readonly text: string;
  readonly isMatch: boolean;
}

/** The text in pieces, those that the terms find marked. */
export function piecesOf(text: string, terms: readonly Term[]): readonly Piece[] {
  const lowerCase = text.toLowerCase();
  // Lower case may be longer than the text (İ): then places do not fit, and nothing is marked.
  if (terms.length === 0 || lowerCase.length !== text.length) return [{ at: 0, text, isMatch: false }];
  const found = terms
    .flatMap((term) => [...placesOf(lowerCase, term)].map((at) => ({ at, to: at + term.text.length })))
    .toSorted((a, b) => a.at - b.at);
  const pieces: Piece[] = [];
  let done = 0;
  for (const { at, to } of found) {
    if (at < done) continue;
    if (at > done) pieces.push({ at: done, text: text.slice(done, at), isMatch: false });
    pieces.push({ at, text: text.slice(at, to), isMatch: true });
    done = to;
  }
  if (done < text.length) pieces.push({ at: done, text: text.slice(done), isMatch: false });
  return pieces;
}
