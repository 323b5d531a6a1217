import type { Analysed } from '../in-flight.ts';

const PRIME = 0x01000193;

/**
 * Two sums over a hash of each tweet and of what was found in it. Sums, so that the order in which partitions were
 * committed does not matter: a session and its replay have the same digest if their data is the same.
 */
export class DataDigest {
  #first = 0;
  #second = 0;

  add({ tweet, analysis }: Pick<Analysed, 'tweet' | 'analysis'>): void {
    const text = `${tweet.tweet_id}\u0000${analysis.sentiment}\u0000${analysis.topic}\u0000${tweet.text}`;
    let one = 0x811c9dc5;
    let other = 0x2f0b4c47;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      one = Math.imul(one ^ code, PRIME);
      other = Math.imul(other + code, 0x85ebca6b) ^ (other >>> 13);
    }
    this.#first = (this.#first + one) | 0;
    this.#second = (this.#second + other) | 0;
  }

  /** 16 hexadecimal digits. */
  toString(): string {
    return [this.#first, this.#second].map((sum) => (sum >>> 0).toString(16).padStart(8, '0')).join('');
  }
}
