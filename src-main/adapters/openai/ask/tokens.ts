/** A byte-pair encoding has no token shorter than a byte, so bytes are the most that a text can cost. */
const BYTES_PER_TOKEN = 3.6;
/** Around each tweet: its id, the quotes and brackets. */
export const TOKENS_AROUND_TWEET = 14;
/** Of one result: more than the longest topic needs. */
export const MOST_OUTPUT_TOKENS_PER_TWEET = 60;
/** Around a request: roles, separators. */
const TOKENS_AROUND_MESSAGES = 16;
const MEMORY = 0.8;
const LEAST_RATIO = 0.5;
const MOST_RATIO = 3;

export const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8');

/** The most tokens that messages can have. */
export function mostTokens(messages: readonly { readonly content: string }[]): number {
  return messages.reduce((sum, { content }) => sum + bytesOf(content), TOKENS_AROUND_MESSAGES);
}

/** Guesses tokens before the server counts them, and learns from what it counted. */
export class TokenEstimate {
  #ratio = 1;

  of(text: string): number {
    return Math.ceil((bytesOf(text) / BYTES_PER_TOKEN) * this.#ratio);
  }

  ofMessages(messages: readonly { readonly content: string }[]): number {
    return messages.reduce((sum, { content }) => sum + this.of(content), TOKENS_AROUND_MESSAGES);
  }

  learn(messages: readonly { readonly content: string }[], counted: number): void {
    const guessed = this.ofMessages(messages) / this.#ratio;
    if (counted <= 0 || guessed <= 0) return;
    const ratio = MEMORY * this.#ratio + (1 - MEMORY) * (counted / guessed);
    this.#ratio = Math.min(MOST_RATIO, Math.max(LEAST_RATIO, ratio));
  }
}
