import type { SecondOpinionReport } from '#shared/contract/quality.ts';
import type { Analysis, Sentiment } from '#shared/domain/analysis.ts';
import { isFallback } from '#shared/domain/analysis.ts';
import type { Tweet } from '#shared/domain/tweet.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { AgreementTally } from '../evaluate/agreement.ts';
import type { Analysed } from '../in-flight.ts';
import type { FactBus } from '../observe/facts.ts';
import type { Analyser, AnalyserInput } from '../ports/analyser.ts';

const WINDOW = 1_000;
const DISAGREEMENTS = 30;
/** A sample of ten tweets a second costs a hundredth of a core, whatever the rate of the pipeline. */
const ROUND_MS = 2_000;
const MOST_A_ROUND = 20;

interface Compared {
  readonly tweet: Tweet;
  readonly found: Analysis;
  readonly other: Analysis;
  readonly truth: Sentiment | null;
}

interface Dependencies {
  readonly facts: FactBus;
  /** Opened with the first tweet, closed with this. */
  readonly open: () => Promise<Analyser>;
}

/** Has another analyser judge a sample of what is analysed, beside the pipeline, and holds the two against each other. */
export class SecondOpinion {
  readonly #open: () => Promise<Analyser>;
  readonly #stopListening: () => void;
  readonly #stopping = new AbortController();
  /** A ring: the oldest stands at `#next` once it is full. */
  readonly #compared: Compared[] = [];
  #next = 0;
  #analyser: Analyser | null = null;
  /** For the next round: a slow analyser tells a few tweets at a time. */
  #waiting: Analysed[] = [];
  #nextRoundMs = Number.NEGATIVE_INFINITY;
  #round: Promise<void> | null = null;
  #error: TweetscopeError | null = null;

  constructor({ facts, open }: Dependencies) {
    this.#open = open;
    this.#stopListening = facts.on('analysed', ({ tweets, atMs }) => {
      const room = MOST_A_ROUND - this.#waiting.length;
      if (room > 0) this.#waiting.push(...sampleOf(tweets, room));
      if (this.#round !== null || atMs < this.#nextRoundMs || this.#waiting.length === 0) return;
      this.#nextRoundMs = atMs + ROUND_MS;
      this.#round = this.#judge(this.#waiting.splice(0)).finally(() => {
        this.#round = null;
      });
    });
  }

  report(): SecondOpinionReport {
    const tally = new AgreementTally();
    for (const { found, other, truth } of this.#compared) tally.add(found.sentiment, other.sentiment, truth);
    return {
      analyser: this.#analyser?.name ?? '',
      window: WINDOW,
      agreement: tally.result(),
      disagreements: this.#disagreements(),
      error: this.#error?.toShape() ?? null,
    };
  }

  /** Idempotent. */
  async close(): Promise<void> {
    this.#stopListening();
    this.#stopping.abort();
    await this.#round;
    await this.#analyser?.close();
    this.#analyser = null;
  }

  async #judge(sample: readonly Analysed[]): Promise<void> {
    try {
      this.#analyser ??= await this.#open();
      const outcomes = await this.#analyser.analyse(sample.map(inputOf), this.#stopping.signal);
      for (const [at, { tweet, analysis, truth }] of sample.entries()) {
        const outcome = outcomes[at];
        if (outcome?.ok !== true) continue;
        this.#compared[this.#next] = {
          tweet,
          found: analysis,
          other: outcome.analysis,
          truth: truth?.sentiment ?? null,
        };
        this.#next = (this.#next + 1) % WINDOW;
      }
      this.#error = null;
    } catch (thrown) {
      if (!this.#stopping.signal.aborted) this.#error = TweetscopeError.from(thrown);
    }
  }

  /** Those both are surest of first: one of them is sure and wrong. */
  #disagreements(): SecondOpinionReport['disagreements'] {
    const sureness = ({ found, other }: Compared) => Math.min(found.confidence, other.confidence);
    return this.#compared
      .filter(({ found, other }) => found.sentiment !== other.sentiment)
      .toSorted((one, other) => sureness(other) - sureness(one))
      .slice(0, DISAGREEMENTS)
      .map(({ tweet, found, other }) => ({ tweet, found: short(found), other: short(other) }));
  }
}

/** Spread evenly over the batch; what a stand-in judged is left out. */
function sampleOf(tweets: readonly Analysed[], most: number): readonly Analysed[] {
  const size = Math.min(tweets.length, most);
  const step = tweets.length / Math.max(1, size);
  const sample = Array.from({ length: size }, (_, at) => tweets[Math.floor(at * step)] as Analysed);
  return sample.filter(({ analysis }) => !isFallback(analysis));
}

function inputOf({ tweet }: Analysed): AnalyserInput {
  return { id: tweet.tweet_id, text: tweet.text, lang: tweet.lang, hashtags: tweet.hashtags };
}

function short({ sentiment, confidence }: Analysis): Pick<Analysis, 'sentiment' | 'confidence'> {
  return { sentiment, confidence };
}
