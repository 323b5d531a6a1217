import { NATURAL_INTERVAL_MS } from '#shared/domain/rate.ts';
import { INSTANCES } from './ids.ts';
import { Random, scramble } from './random.ts';
import { type GeneratorOptions, type SimulatedTweet, TweetGenerator } from './tweet-generator.ts';

const FIRST_TWEET_MS = Date.UTC(2026, 0, 26, 23, 30);
const PACE_STREAM = 3;

export interface SimulatedTweetsOptions extends Partial<Omit<GeneratorOptions, 'instance'>> {
  readonly seed: number;
  readonly count: number;
}

/**
 * `count` tweets as the seed decides them, ids and instants included: one every 1–3 s from 2026-01-26T23:30Z on,
 * three quarters English where `languageWeights` says nothing else.
 */
export function* simulatedTweets(options: SimulatedTweetsOptions): Generator<SimulatedTweet> {
  const { seed, count, scenario = 'steady', languageWeights = { en: 3, fr: 1 } } = options;
  const generator = new TweetGenerator({ seed, instance: scramble(seed) % INSTANCES, scenario, languageWeights });
  const pace = new Random(seed, PACE_STREAM);
  let nowMs = FIRST_TWEET_MS;
  for (let made = 0; made < count; made++) {
    yield generator.next(nowMs);
    nowMs += pace.between(NATURAL_INTERVAL_MS.min, NATURAL_INTERVAL_MS.max);
  }
}
