import { TOPIC_VOCABULARY } from './topic-vocabulary.ts';

export const UNSURE = 'Other';

/** A hashtag names what a tweet is about; a word in passing may not. */
const HASHTAG_WEIGHT = 2;
const PHRASE_WEIGHT = 2;
const WORD_WEIGHT = 1;

const TOPICS = Object.keys(TOPIC_VOCABULARY);

/** Finds the main topic of a text by the words and two-word phrases of TOPIC_VOCABULARY. */
export class TopicFinder {
  readonly #topicByTerm = new Map<string, number>();
  readonly #phraseStarts = new Set<string>();
  readonly #points = new Uint16Array(TOPICS.length);

  constructor() {
    Object.values(TOPIC_VOCABULARY).forEach((vocabulary, topic) => {
      for (const term of vocabulary.trim().split(/\s+/)) this.#add(term, topic);
    });
  }

  /** @returns the topic with most evidence; "Other" where there is none, or as much for another. */
  find(tokens: readonly string[], hashtags: readonly string[]): string {
    this.#points.fill(0);
    for (const hashtag of hashtags) this.#count(hashtag.toLowerCase(), HASHTAG_WEIGHT);
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] as string;
      this.#count(token, WORD_WEIGHT);
      if (this.#phraseStarts.has(token)) this.#count(`${token}_${tokens[at + 1] ?? ''}`, PHRASE_WEIGHT);
    }
    return this.#winner();
  }

  #add(term: string, topic: number): void {
    this.#topicByTerm.set(term, topic);
    const [start, rest] = term.split('_');
    if (rest === undefined) return;
    this.#phraseStarts.add(start as string);
    this.#topicByTerm.set(term.replace('_', ''), topic);
  }

  #count(term: string, weight: number): void {
    const topic =
      this.#topicByTerm.get(term) ?? (term.endsWith('s') ? this.#topicByTerm.get(term.slice(0, -1)) : undefined);
    if (topic !== undefined) this.#points[topic] = (this.#points[topic] ?? 0) + weight;
  }

  #winner(): string {
    let best = 0;
    let bestTopic = -1;
    for (let topic = 0; topic < this.#points.length; topic++) {
      const points = this.#points[topic] as number;
      if (points > best) {
        best = points;
        bestTopic = topic;
      } else if (points === best) {
        bestTopic = -1;
      }
    }
    return TOPICS[bestTopic] ?? UNSURE;
  }
}
