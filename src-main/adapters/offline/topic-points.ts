import { TOPIC_VOCABULARY } from './topic-vocabulary.ts';

/** A hashtag names what a tweet is about; a word in passing may not. */
const HASHTAG_POINTS = 3;
const PHRASE_POINTS = 2;
const WORD_POINTS = 1;

/** Counts the words, two-word phrases and hashtags of TOPIC_VOCABULARY in a text. */
export class VocabularyPoints {
  readonly #topicByTerm = new Map<string, number>();
  readonly #phraseStarts = new Set<string>();
  readonly #points: Uint16Array;

  /** @param topics all those of the vocabulary, and perhaps others, in the order of the points */
  constructor(topics: readonly string[]) {
    this.#points = new Uint16Array(topics.length);
    for (const [name, vocabulary] of Object.entries(TOPIC_VOCABULARY)) {
      const topic = topics.indexOf(name);
      if (topic < 0) throw new RangeError(`no weights for the topic ${name}`);
      for (const term of vocabulary.trim().split(/\s+/)) this.#add(term, topic);
    }
  }

  /** Points of each topic. Good until the next call: the memory is used again. */
  of(words: readonly string[], hashtags: readonly string[]): Uint16Array {
    this.#points.fill(0);
    for (const hashtag of hashtags) this.#count(hashtag.toLowerCase(), HASHTAG_POINTS);
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as string;
      this.#count(word, WORD_POINTS);
      if (this.#phraseStarts.has(word)) this.#count(`${word}_${words[at + 1] ?? ''}`, PHRASE_POINTS);
    }
    return this.#points;
  }

  #add(term: string, topic: number): void {
    this.#topicByTerm.set(term, topic);
    const [start, rest] = term.split('_');
    if (rest === undefined) return;
    this.#phraseStarts.add(start as string);
    this.#topicByTerm.set(term.replace('_', ''), topic);
  }

  #count(term: string, points: number): void {
    const topic =
      this.#topicByTerm.get(term) ?? (term.endsWith('s') ? this.#topicByTerm.get(term.slice(0, -1)) : undefined);
    if (topic !== undefined) this.#points[topic] = (this.#points[topic] ?? 0) + points;
  }
}
