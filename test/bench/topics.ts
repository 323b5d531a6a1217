import { OfflineModel } from '../../src-main/adapters/offline/offline-model.ts';
import { UNSURE } from '../../src-main/adapters/offline/topic-finder.ts';
import { labelledTweets } from '../support/labelled-tweets.ts';

interface Found {
  readonly topic: string;
  readonly found: string;
  readonly confidence: number;
}

/** How well topics are found in the project's own tweets, by language. */
export function benchTopics(): Readonly<Record<string, string>>[] {
  const model = new OfflineModel();
  const judged = labelledTweets().map(({ text, lang, topic }) => {
    const finding = model.topicOf({ text, lang, hashtags: [] });
    return { lang, topic, found: finding.topic, confidence: finding.confidence };
  });
  return ['en', 'fr'].map((lang) => {
    const tweets = judged.filter((tweet) => tweet.lang === lang);
    const named = tweets.filter(({ found }) => found !== UNSURE);
    return {
      language: lang,
      tweets: String(tweets.length),
      'topic accuracy': rightShare(tweets).toFixed(3),
      'topic macro F1': macroF1(tweets).toFixed(3),
      'right where named': rightShare(named).toFixed(3),
      'Other instead': String(tweets.filter(({ topic, found }) => found === UNSURE && topic !== UNSURE).length),
    };
  });
}

function rightShare(tweets: readonly Found[]): number {
  return tweets.filter(({ topic, found }) => topic === found).length / tweets.length;
}

export function macroF1(tweets: readonly Pick<Found, 'topic' | 'found'>[]): number {
  const topics = [...new Set(tweets.map(({ topic }) => topic))];
  const scores = topics.map((each) => {
    const right = tweets.filter(({ topic, found }) => topic === each && found === each).length;
    const either =
      tweets.filter(({ topic }) => topic === each).length + tweets.filter(({ found }) => found === each).length;
    return (2 * right) / either;
  });
  return scores.reduce((sum, score) => sum + score, 0) / topics.length;
}
