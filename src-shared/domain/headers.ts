/** Message headers Tweetscope writes. All values are UTF-8 text. */
export const HEADER = {
  /** ms since the epoch with fraction, by the producer's clock. */
  producedAt: 'tweetscope-produced-at',
  /** What produced it: `simulator`, `file:NAME`, `hand`. */
  source: 'tweetscope-source',
  /** The simulator's hidden truth; never in the body, never shown to an analyser. */
  truthSentiment: 'tweetscope-truth-sentiment',
  truthTopic: 'tweetscope-truth-topic',
  /** On dead letters: why, where, and what position it had. */
  deadLetterCode: 'tweetscope-dlq-code',
  deadLetterReason: 'tweetscope-dlq-reason',
  deadLetterStage: 'tweetscope-dlq-stage',
  deadLetterTopic: 'tweetscope-dlq-topic',
  deadLetterPartition: 'tweetscope-dlq-partition',
  deadLetterOffset: 'tweetscope-dlq-offset',
  deadLetterAt: 'tweetscope-dlq-at',
  /** On a message that was a dead letter: its offset there. */
  redrivenFrom: 'tweetscope-redriven-from',
  /** On dead letters of a file source: the line the message came from, counted from 1. */
  sourceLine: 'tweetscope-source-line',
} as const;

export const TOPIC_RAW = 'tweets_raw';
export const TOPIC_DEAD_LETTERS = 'tweets_dlq';
export const CONSUMER_GROUP = 'tweet-consumer-group';
