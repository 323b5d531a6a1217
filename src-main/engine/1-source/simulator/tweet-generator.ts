import type { Sentiment } from '#shared/domain/analysis.ts';
import { SENTIMENTS } from '#shared/domain/analysis.ts';
import { type Scenario, SIMULATED_LANGUAGES, type SimulatedLanguage } from '#shared/domain/simulation.ts';
import type { Tweet } from '#shared/domain/tweet.ts';
import { TweetIds } from './ids.ts';
import { engagement } from './population/engagement.ts';
import { Population } from './population/population.ts';
import type { User } from './population/user.ts';
import { Random, scramble } from './random.ts';
import type { Happening, ScenarioPlan } from './scenarios/scenario-plan.ts';
import { scenarioPlan } from './scenarios/scenarios.ts';
import { TOPICS } from './topics/all-topics.ts';
import type { Content, Moods, Topic } from './topics/topic-content.ts';
import { Trend } from './trends.ts';
import { VOICES } from './voices/voices.ts';
import { writeTweet } from './writing/tweet-writer.ts';

export type LanguageWeights = Readonly<Partial<Record<SimulatedLanguage, number>>>;

export interface GeneratorOptions {
  /** Decides everything but the ids: 0 to 2³² - 1. */
  readonly seed: number;
  /** The last seven digits of every id: 0 to 9,999,999. */
  readonly instance: number;
  readonly scenario: Scenario;
  readonly languageWeights: LanguageWeights;
}

/** A tweet with what its writer meant, which must never travel in the tweet itself. */
export interface SimulatedTweet {
  readonly tweet: Tweet;
  readonly truth: { readonly sentiment: Sentiment; readonly topic: string };
}

/** What a tweet is to be about, and by whom. */
interface Subject {
  readonly topic: Topic;
  readonly moods: Moods;
  readonly author: User;
}

const CONTENT_STREAM = 1;
const TOPIC_WEIGHTS = TOPICS.map((topic) => topic.weight);
/** How often somebody talks about what they care about, instead of what everybody talks about. */
const OWN_INTEREST_SHARE = 0.5;
const TOPIC_TREND_HEIGHT = 0.3;
const HASHTAG_TREND_HEIGHT = 3;

/** Makes tweets, one after the other. The same seed and the same instants give the same tweets. */
export class TweetGenerator {
  readonly #seed: number;
  readonly #random: Random;
  readonly #ids: TweetIds;
  readonly #populations: Readonly<Record<SimulatedLanguage, Population>>;
  readonly #topicTrend: Trend;
  readonly #hashtagTrends = new Map<Content, Trend>();
  #plan: ScenarioPlan;
  /** When the scenario began; null until its first tweet. */
  #sinceMs: number | null = null;
  #languageWeights: readonly number[];
  #createdMs = Number.NaN;
  #createdAt = '';

  constructor({ seed, instance, scenario, languageWeights }: GeneratorOptions) {
    this.#seed = seed;
    this.#random = new Random(seed, CONTENT_STREAM);
    this.#ids = new TweetIds(instance);
    this.#populations = {
      en: new Population(seed, 'en', TOPIC_WEIGHTS),
      fr: new Population(seed, 'fr', TOPIC_WEIGHTS),
    };
    this.#topicTrend = new Trend(TOPIC_WEIGHTS, seed, TOPIC_TREND_HEIGHT);
    this.#plan = scenarioPlan(scenario);
    this.#languageWeights = weightsInOrder(languageWeights);
  }

  changeScenario(scenario: Scenario): void {
    this.#plan = scenarioPlan(scenario);
    this.#sinceMs = null;
  }

  changeLanguages(languageWeights: LanguageWeights): void {
    this.#languageWeights = weightsInOrder(languageWeights);
  }

  /** @param nowMs ms since the epoch: when the tweet is created */
  next(nowMs: number): SimulatedTweet {
    const random = this.#random;
    const language = SIMULATED_LANGUAGES[random.weighted(this.#languageWeights)] as SimulatedLanguage;
    const population = this.#populations[language];
    const { topic, moods, author } = this.#subject(population, nowMs);
    const sentiment = SENTIMENTS[random.weighted(SENTIMENTS.map((mood) => moods[mood]))] as Sentiment;
    const content = topic.content[language];
    const trend = this.#hashtagTrend(content);
    const surroundings = {
      pickHashtag: () => content.hashtags[trend.pick(random, nowMs)] as string,
      pickUser: () => population.author(random).name,
    };
    const assignment = { voice: VOICES[language], content, sentiment, author };
    const writing = writeTweet(assignment, surroundings, random);
    const { likes, retweets } = engagement(random, author);
    const tweet = {
      tweet_id: this.#ids.next(nowMs),
      text: writing.text,
      created_at: this.#createdAtText(nowMs),
      user: author.name,
      lang: language,
      hashtags: [...writing.hashtags],
      retweet_count: retweets,
      like_count: likes,
    };
    return { tweet, truth: { sentiment, topic: topic.name } };
  }

  #subject(population: Population, nowMs: number): Subject {
    const random = this.#random;
    const happening = this.#happening(nowMs);
    if (happening !== null && random.chance(happening.share)) {
      const author = happening.isByBots ? population.bot(random) : population.author(random);
      return { topic: happening.topic, moods: happening.moods, author };
    }
    const author = population.author(random);
    const index = random.chance(OWN_INTEREST_SHARE)
      ? random.pick(author.interests)
      : this.#topicTrend.pick(random, nowMs);
    const topic = TOPICS[index] as Topic;
    return { topic, moods: topic.moods, author };
  }

  #happening(nowMs: number): Happening | null {
    this.#sinceMs ??= nowMs;
    return this.#plan.happening(Math.max(0, nowMs - this.#sinceMs));
  }

  #hashtagTrend(content: Content): Trend {
    let trend = this.#hashtagTrends.get(content);
    if (trend === undefined) {
      const popularity = content.hashtags.map((_, index) => 1 / (index + 2));
      trend = new Trend(popularity, scramble(this.#seed, ...letters(content.hashtags[0] ?? '')), HASHTAG_TREND_HEIGHT);
      this.#hashtagTrends.set(content, trend);
    }
    return trend;
  }

  #createdAtText(nowMs: number): string {
    if (nowMs !== this.#createdMs) {
      this.#createdMs = nowMs;
      this.#createdAt = new Date(nowMs).toISOString();
    }
    return this.#createdAt;
  }
}

const letters = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));
const weightsInOrder = (weights: LanguageWeights) => SIMULATED_LANGUAGES.map((language) => weights[language] ?? 0);
