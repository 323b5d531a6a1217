export const SENTIMENTS = ['negative', 'neutral', 'positive'] as const;
export type Sentiment = (typeof SENTIMENTS)[number];

/** What the analysis adds to a tweet. */
export interface Analysis {
  readonly sentiment: Sentiment;
  /** The main topic in words, "Other" when unsure. */
  readonly topic: string;
  /** 0–1: how sure the analyser is of `sentiment`. */
  readonly confidence: number;
  /** One score per class, each 0–1, summing to 1. */
  readonly scores: Readonly<Record<Sentiment, number>>;
  /** BCP 47 language the analyser worked in. */
  readonly language: string;
  /** Name and version of the model that answered. */
  readonly model: string;
  /** Time the analyser took for this tweet, its share of a batch, in ms. */
  readonly durationMs: number;
}

/** Before the name of a model that judged in another's place. */
export const IN_PLACE_OF_ANOTHER = 'fallback/';

/** The name that marks an analysis as not done by the analyser that was wished for. */
export const asFallback = (model: string): string => `${IN_PLACE_OF_ANOTHER}${model}`;

export const isFallback = ({ model }: Pick<Analysis, 'model'>): boolean => model.startsWith(IN_PLACE_OF_ANOTHER);
