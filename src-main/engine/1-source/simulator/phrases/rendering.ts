import type { Random } from '../random.ts';
import type { Noun } from './noun.ts';

/** What phrases draw from while one tweet is written: chance, nouns of the topic, hashtags, people to mention. */
export class Rendering {
  readonly random: Random;
  readonly #nouns: readonly Noun[];
  readonly #pickHashtag: () => string;
  readonly #pickUser: () => string;
  #nounIndex = -1;
  /** Without `#`, in the order they were written. */
  readonly hashtags: string[] = [];

  constructor(random: Random, nouns: readonly Noun[], pickHashtag: () => string, pickUser: () => string) {
    this.random = random;
    this.#nouns = nouns;
    this.#pickHashtag = pickHashtag;
    this.#pickUser = pickUser;
  }

  /** Another noun than the last one. */
  nextNoun(): Noun {
    const index = this.random.below(this.#nouns.length);
    this.#nounIndex = index === this.#nounIndex ? (index + 1) % this.#nouns.length : index;
    return this.noun;
  }

  /** The last noun, which what follows agrees with. */
  get noun(): Noun {
    return this.#nouns[Math.max(0, this.#nounIndex)] as Noun;
  }

  /** Another hashtag of the topic with its `#`; an empty string where chance finds only those already there. */
  hashtag(): string {
    for (let attempt = 0; attempt < 4; attempt++) {
      const tag = this.#pickHashtag();
      if (this.hashtags.includes(tag)) continue;
      this.hashtags.push(tag);
      return `#${tag}`;
    }
    return '';
  }

  mention(): string {
    return `@${this.#pickUser()}`;
  }
}
