/** The npm package `sentiment` has no types of its own; these are the parts used here. */
declare module 'sentiment' {
  interface ScoringStrategy {
    /** @returns the score that the word at `cursor` counts with. */
    apply(tokens: readonly string[], cursor: number, tokenScore: number): number;
  }

  interface Result {
    /** Sum of the scores of all words found. */
    readonly score: number;
    readonly tokens: readonly string[];
    /** One entry per word found: the word and what it counted. */
    readonly calculation: readonly Readonly<Record<string, number>>[];
  }

  export default class Sentiment {
    /** The library adds its emoji to `labels`, and keeps languages for the whole process. */
    registerLanguage(
      code: string,
      language: { labels: Record<string, number>; scoringStrategy?: ScoringStrategy },
    ): void;
    analyze(text: string, options?: { language?: string }): Result;
  }
}
