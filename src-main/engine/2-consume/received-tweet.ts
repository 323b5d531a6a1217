import { SENTIMENTS, type Sentiment } from '#shared/domain/analysis.ts';
import { HEADER } from '#shared/domain/headers.ts';
import type { Tweet } from '#shared/domain/tweet.ts';
import type { InFlight } from '../in-flight.ts';
import type { Headers, ReceivedMessage } from '../ports/broker.ts';

/** A decoded message at the beginning of its way through the pipeline. */
export function inFlightOf(
  message: ReceivedMessage,
  { tweet, createdAtMs }: { readonly tweet: Tweet; readonly createdAtMs: number },
  consumedMs: number,
): InFlight {
  const { topic, partition, offset, headers } = message;
  return {
    position: { topic, partition, offset },
    message,
    bytes: message.value.byteLength,
    tweet,
    createdAtMs,
    truth: truthOf(headers),
    producedMs: producedAtOf(headers),
    appendedMs: message.timestampMs,
    consumedMs,
    analysis: null,
    analysedMs: null,
    indexedMs: null,
    archivedMs: null,
    committedMs: null,
    finish: () => undefined,
  };
}

/** Other producers write no such header, or anything in it. */
function producedAtOf(headers: Headers): number | null {
  const producedMs = Number(headers[HEADER.producedAt] ?? Number.NaN);
  return Number.isFinite(producedMs) && producedMs > 0 ? producedMs : null;
}

function truthOf(headers: Headers): InFlight['truth'] {
  const sentiment = headers[HEADER.truthSentiment];
  if (!SENTIMENTS.includes(sentiment as Sentiment)) return null;
  return { sentiment: sentiment as Sentiment, topic: headers[HEADER.truthTopic] ?? '' };
}
