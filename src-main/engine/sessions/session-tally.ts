import { SENTIMENTS, type Sentiment } from '#shared/domain/analysis.ts';
import type { SessionHead } from '#shared/session/session-record.ts';
import { hashtagKey } from '#shared/text/hashtag-key.ts';
import { type InFlight, isStored } from '../in-flight.ts';
import type { FactBus } from '../observe/facts.ts';
import { StationTally } from '../observe/station-tally.ts';
import { LatencyTally } from './latency-tally.ts';
import { RankedCounts } from './ranked-counts.ts';

const TOP = 20;

type BySentiment = Record<Sentiment, number>;
type Tallied =
  | 'counts'
  | 'createdAt'
  | 'latencyMs'
  | 'sentiment'
  | 'hashtags'
  | 'topics'
  | 'languages'
  | 'confusion'
  | 'errors';

const none = (): BySentiment => ({ negative: 0, neutral: 0, positive: 0 });

/** What a session counts from the facts, from its start to its end. */
export class SessionTally {
  readonly #sinceMs: number;
  readonly #stations = new StationTally();
  readonly #latency = { consumed: new LatencyTally(), analysed: new LatencyTally(), stored: new LatencyTally() };
  readonly #sentiment = none();
  readonly #hashtags = new RankedCounts();
  readonly #topics = new RankedCounts();
  readonly #languages = new RankedCounts();
  readonly #confusion: Record<Sentiment, BySentiment> = { negative: none(), neutral: none(), positive: none() };
  #createdFromMs = Number.POSITIVE_INFINITY;
  #createdToMs = Number.NEGATIVE_INFINITY;

  /** @param sinceMs what was produced before it waited in the log: that is lag, and does not count as latency */
  constructor(sinceMs: number) {
    this.#sinceMs = sinceMs;
  }

  /** @returns what to call to stop listening. */
  listen(facts: FactBus): readonly (() => void)[] {
    return [
      ...this.#stations.listen(facts),
      facts.on('consumed', ({ tweets, atMs }) => {
        this.#time('consumed', tweets, atMs);
        for (const { createdAtMs } of tweets) {
          if (createdAtMs < this.#createdFromMs) this.#createdFromMs = createdAtMs;
          if (createdAtMs > this.#createdToMs) this.#createdToMs = createdAtMs;
        }
      }),
      facts.on('analysed', ({ tweets, atMs }) => {
        this.#time('analysed', tweets, atMs);
        for (const { tweet, analysis, truth } of tweets) {
          const { sentiment } = analysis;
          this.#sentiment[sentiment] += 1;
          this.#topics.add(analysis.topic, sentiment);
          this.#languages.add(tweet.lang, sentiment);
          for (const hashtag of new Set(tweet.hashtags.map(hashtagKey))) this.#hashtags.add(hashtag, sentiment);
          if (truth !== null) this.#confusion[truth.sentiment][sentiment] += 1;
        }
      }),
      facts.on('stored', ({ tweets, atMs }) => this.#time('stored', tweets.filter(isStored), atMs)),
    ];
  }

  get counts(): SessionHead['counts'] {
    return this.#stations.counts();
  }

  get sentiment(): SessionHead['sentiment'] {
    return { ...this.#sentiment };
  }

  read(): Pick<SessionHead, Tallied> {
    const { consumed, analysed, stored } = this.#latency;
    const hasCreated = this.#createdFromMs <= this.#createdToMs;
    return {
      counts: this.counts,
      createdAt: hasCreated ? { fromMs: this.#createdFromMs, toMs: this.#createdToMs } : null,
      latencyMs: { consumed: consumed.summary(), analysed: analysed.summary(), stored: stored.summary() },
      sentiment: this.sentiment,
      hashtags: this.#hashtags.top(TOP),
      topics: this.#topics.top(TOP),
      languages: this.#languages.top(TOP),
      confusion: Object.fromEntries(
        SENTIMENTS.map((truth) => [truth, { ...this.#confusion[truth] }]),
      ) as SessionHead['confusion'],
      errors: { ...this.#stations.errors() },
    };
  }

  #time(hop: 'consumed' | 'analysed' | 'stored', tweets: readonly InFlight[], atMs: number): void {
    for (const { producedMs } of tweets) {
      if (producedMs !== null && producedMs >= this.#sinceMs) this.#latency[hop].record(atMs - producedMs);
    }
  }
}
