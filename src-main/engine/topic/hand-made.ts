import { HEADER } from '#shared/domain/headers.ts';
import type { Tweet } from '#shared/domain/tweet.ts';
import type { OutgoingMessage } from '../ports/broker.ts';

/** A tweet written by a person, as it goes on the topic. */
export function handMade(tweet: Tweet, nowMs: number): OutgoingMessage {
  return {
    key: tweet.tweet_id,
    value: new TextEncoder().encode(JSON.stringify(tweet)),
    headers: { [HEADER.producedAt]: String(nowMs), [HEADER.source]: 'hand' },
  };
}
