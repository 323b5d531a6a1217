import { HEADER } from '#shared/domain/headers.ts';
import type { Rate } from '#shared/domain/rate.ts';
import type { Scenario, SimulatorChange, SimulatorState } from '#shared/domain/simulation.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { SourceBatch, SourceItem, SourceProgress, TweetSource } from '../../ports/source.ts';
import { Pace } from './pace.ts';
import { Random } from './random.ts';
import { scenarioPlan } from './scenarios/scenarios.ts';
import { type LanguageWeights, type SimulatedTweet, TweetGenerator } from './tweet-generator.ts';

export interface SimulatorOptions {
  /** Same seed, same tweets but for the ids: 0 to 2³² - 1. */
  readonly seed: number;
  /** Tells simulators on one topic apart, in every id: 0 to 9,999,999, drawn anew for each start. */
  readonly instance: number;
  readonly rate: Rate;
  readonly scenario: Scenario;
  readonly languageWeights: LanguageWeights;
}

const PACE_STREAM = 2;

/**
 * The source of simulated tweets: JSON, UTF-8, with the intended sentiment and topic in headers only.
 * A rate given as a number is the mean: scenario `burst` makes 3 times as many for 10 s of each minute and 0.6 times
 * as many for the other 50 s, which is 5 to 1; it bends `natural` the same way and leaves `max` alone. The other
 * scenarios keep an even pace. It holds nothing open, so it can be pulled from again after `close`.
 */
export class Simulator implements TweetSource {
  readonly name = 'simulator';
  readonly #generator: TweetGenerator;
  readonly #pace: Pace;
  #state: SimulatorState;
  #produced = 0;

  /** @throws REQUEST_INVALID where no language has a weight above 0 */
  constructor({ seed, instance, rate, scenario, languageWeights }: SimulatorOptions) {
    requireLanguage(languageWeights);
    this.#state = { seed, rate, scenario, languageWeights };
    this.#generator = new TweetGenerator({ seed, instance, scenario, languageWeights });
    this.#pace = new Pace(new Random(seed, PACE_STREAM), rate, scenarioPlan(scenario).tempo);
  }

  /** Takes hold with the next tweet. A scenario begins anew when it is chosen. @throws REQUEST_INVALID as above */
  configure({ rate, scenario, languageWeights }: SimulatorChange): void {
    if (languageWeights !== undefined) requireLanguage(languageWeights);
    const { seed, ...present } = this.#state;
    this.#state = {
      seed,
      rate: rate ?? present.rate,
      scenario: scenario ?? present.scenario,
      languageWeights: languageWeights ?? present.languageWeights,
    };
    if (rate !== undefined) this.#pace.changeRate(rate);
    if (languageWeights !== undefined) this.#generator.changeLanguages(languageWeights);
    if (scenario === undefined || scenario === present.scenario) return;
    this.#generator.changeScenario(scenario);
    this.#pace.changeTempo(scenarioPlan(scenario).tempo);
  }

  get isUnpaced(): boolean {
    return this.#state.rate === 'max';
  }

  state(): SimulatorState {
    return this.#state;
  }

  async next(nowMs: number, limit: number): Promise<SourceBatch> {
    const due = this.#pace.due(nowMs, limit);
    const producedAt = String(nowMs);
    const items: SourceItem[] = [];
    for (let made = 0; made < due; made++) items.push(itemFrom(this.#generator.next(nowMs), producedAt));
    this.#produced += due;
    return { items, rejects: [], waitMs: this.#pace.waitMs(nowMs), done: false };
  }

  progress(): SourceProgress {
    return { produced: this.#produced, rejected: 0, fraction: null };
  }

  async close(): Promise<void> {}
}

function itemFrom({ tweet, truth }: SimulatedTweet, producedAt: string): SourceItem {
  return {
    key: tweet.tweet_id,
    value: Buffer.from(JSON.stringify(tweet)),
    headers: {
      [HEADER.producedAt]: producedAt,
      [HEADER.source]: 'simulator',
      [HEADER.truthSentiment]: truth.sentiment,
      [HEADER.truthTopic]: truth.topic,
    },
  };
}

function requireLanguage(weights: LanguageWeights): void {
  if (Object.values(weights).some((weight) => weight > 0)) return;
  throw new TweetscopeError('REQUEST_INVALID', 'no language has a weight above 0', {
    hint: 'Give at least one of en and fr a weight above 0.',
  });
}
