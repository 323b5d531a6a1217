import type { SimulatedLanguage } from '#shared/domain/simulation.ts';
import { Random } from '../random.ts';
import type { Habit, User } from './user.ts';
import { botName, userName } from './user-names.ts';

const PEOPLE: Readonly<Record<SimulatedLanguage, number>> = { en: 4_000, fr: 2_500 };
const BOTS = 60;
const MOST_FOLLOWERS = 5_000_000;
/** Flattens the top of the activity ranking: the busiest user writes about 1 tweet in 100. */
const RANK_OFFSET = 20;
const STREAM = { people: 100, bots: 200 } as const;

/** The people who write in one language. Who they are follows from the seed; each is made up when first met. */
export class Population {
  readonly #language: SimulatedLanguage;
  readonly #random: Random;
  readonly #botRandom: Random;
  readonly #topicWeights: readonly number[];
  readonly #people: (User | undefined)[];
  readonly #bots: (User | undefined)[];
  readonly #names = new Set<string>();

  /** @param topicWeights how many people each topic interests */
  constructor(seed: number, language: SimulatedLanguage, topicWeights: readonly number[]) {
    this.#language = language;
    this.#random = new Random(seed, STREAM.people + PEOPLE[language]);
    this.#botRandom = new Random(seed, STREAM.bots + PEOPLE[language]);
    this.#topicWeights = topicWeights;
    this.#people = new Array(PEOPLE[language]).fill(undefined);
    this.#bots = new Array(BOTS).fill(undefined);
  }

  /** Somebody who writes now: few write much, many write little (Zipf-Mandelbrot). */
  author(random: Random): User {
    const size = this.#people.length;
    const rank = Math.floor(RANK_OFFSET * ((1 + size / RANK_OFFSET) ** random.fraction() - 1));
    this.#people[rank] ??= this.#person();
    return this.#people[rank];
  }

  /** One of a few new accounts that advertise. */
  bot(random: Random): User {
    const index = random.below(BOTS);
    this.#bots[index] ??= this.#newBot();
    return this.#bots[index];
  }

  #person(): User {
    const random = this.#random;
    return {
      name: this.#freeName(() => userName(random, this.#language)),
      followers: Math.min(MOST_FOLLOWERS, Math.floor(60 * random.pareto(0.9))),
      habit: random.pick<Habit>(['careful', 'careful', 'plain', 'plain', 'plain', 'lower', 'lower', 'lower']),
      emojiShare: random.fraction() * 0.75,
      interests: [random.weighted(this.#topicWeights), random.weighted(this.#topicWeights)],
      isBot: false,
    };
  }

  #newBot(): User {
    const random = this.#botRandom;
    return {
      name: this.#freeName(() => botName(random, this.#language)),
      followers: random.below(20),
      habit: 'plain',
      emojiShare: 0.8,
      interests: [0, 0],
      isBot: true,
    };
  }

  #freeName(propose: () => string): string {
    let name = propose();
    while (this.#names.has(name)) name = propose();
    this.#names.add(name);
    return name;
  }
}
