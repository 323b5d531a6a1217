import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SENTIMENTS, type Sentiment } from '#shared/domain/analysis.ts';

/** Tweets that the project wrote and labelled, English and French in equal number, for measuring: never for training. */
export interface LabelledTweet {
  readonly sentiment: Sentiment;
  readonly lang: string;
  readonly topic: string;
  readonly text: string;
}

export function labelledTweets(): LabelledTweet[] {
  const file = readFileSync(join(import.meta.dirname, '../data/labelled-tweets.tsv'), 'utf8');
  return file
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [label, lang = '', topic = '', text = ''] = line.split('\t');
      const sentiment = SENTIMENTS.find((known) => known === label);
      if (sentiment === undefined || text === '') throw new Error(`not a labelled tweet: ${line}`);
      return { sentiment, lang, topic, text };
    });
}
