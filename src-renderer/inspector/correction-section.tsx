import { useEffect, useState } from 'react';
import { SENTIMENTS, type Sentiment } from '#shared/domain/analysis.ts';
import { useClient } from '../client/client-context.ts';
import { useWords } from '../locale/use-locale.ts';
import { SentimentMark } from '../parts/sentiment-mark.tsx';
import { useConsole } from '../state/console-store.ts';
import styles from './correction-section.module.css';
import inspector from './inspector.module.css';
import { Section } from './section.tsx';
import type { Inspected } from './use-inspected.ts';

const WORDS = {
  en: () => ({
    title: 'Your word on it',
    note: 'What would you say it is? Kept beside the analysis, counted in Quality, and taken back by another click.',
    thanks: 'Kept.',
    choices: 'Sentiment by you',
  }),
  fr: () => ({
    title: 'Votre avis',
    note: 'Que diriez-vous ? Gardé à côté de l’analyse, compté dans Qualité, repris d’un second clic.',
    thanks: 'Gardé.',
    choices: 'Sentiment selon vous',
  }),
};

/** What a person says the tweet is. */
export function CorrectionSection({ inspected: { tweet, analysis } }: { readonly inspected: Inspected }) {
  const words = useWords(WORDS);
  const client = useClient();
  const [chosen, setChosen] = useState<Sentiment | null>(null);
  const tweetId = tweet.tweet_id;
  useEffect(() => {
    let isOver = false;
    setChosen(null);
    client.request('quality.correction', { tweetId }).then((result) => {
      if (!isOver && result.ok) setChosen(result.data?.sentiment ?? null);
    });
    return () => {
      isOver = true;
    };
  }, [client, tweetId]);
  if (analysis === null) return null;
  const correct = async (sentiment: Sentiment) => {
    const result = await client.request('quality.correct', {
      tweetId,
      sentiment: sentiment === chosen ? null : sentiment,
    });
    useConsole.setState({ notice: result.ok ? null : result.error });
    if (result.ok) setChosen(result.data?.sentiment ?? null);
  };
  return (
    <Section title={words.title}>
      <fieldset className={styles.choices} aria-label={words.choices}>
        {SENTIMENTS.toReversed().map((sentiment) => (
          <button
            key={sentiment}
            type="button"
            className={styles.choice}
            aria-pressed={sentiment === chosen}
            onClick={() => void correct(sentiment)}
          >
            <SentimentMark sentiment={sentiment} />
          </button>
        ))}
      </fieldset>
      <p className={inspector.quiet} role="status">
        {chosen === null ? words.note : words.thanks}
      </p>
    </Section>
  );
}
