/** These packages have no types of their own; these are the parts measured. */
declare module 'vader-sentiment' {
  export const SentimentIntensityAnalyzer: {
    /** `compound`: −1 to 1. */
    polarity_scores(text: string): { readonly compound: number };
  };
}

declare module 'sentiment' {
  export default class Sentiment {
    /** Sum of the words' scores, each −5 to 5. */
    analyze(text: string): { readonly score: number };
  }
}
