import type { AskedTweet } from './check-request.ts';

export interface Result {
  readonly id: string;
  readonly sentiment: string;
  readonly topic: string;
  readonly confidence: number;
  readonly language: string;
}

const HAPPY =
  /love|wonderful|happy|delight|brilliant|delicious|best|proud|amazing|perfect|great|adore|adorons|magnifique|heureux|ravie?|joie|formidable|meilleur|😍/iu;
const UNHAPPY =
  /hate|terrible|horrible|sad|angry|worst|furious|disgust|awful|garbage|useless|broken|pire|déteste|lamentable|dégoût|malade|colère|triste/iu;
const FRENCH = /\b(le|la|les|une?|je|suis|quelle?|nous|on|cette)\b/iu;

/** Reads each tweet by itself, by a few words: as sure as a test can be. */
export function judgeHonestly({ id, text }: AskedTweet): Result {
  const sentiment = UNHAPPY.test(text) ? 'negative' : HAPPY.test(text) ? 'positive' : 'neutral';
  const topic = /\b(match|goal|but)\b/iu.test(text) ? 'Football' : 'Other';
  return { id, sentiment, topic, confidence: 0.9, language: FRENCH.test(text) ? 'fr' : 'en' };
}

export const honestModel = (tweets: readonly AskedTweet[]): string =>
  JSON.stringify({ results: tweets.map(judgeHonestly) });
