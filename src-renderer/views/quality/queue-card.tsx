import type { Disagreement } from '#shared/contract/quality.ts';
import { useLocale, useWords } from '../../locale/use-locale.ts';
import { Card } from '../../parts/card.tsx';
import { SentimentMark } from '../../parts/sentiment-mark.tsx';
import styles from './quality-view.module.css';
import { QUALITY_WORDS } from './quality-words.ts';
import { TweetChoice } from './tweet-choice.tsx';

interface QueueCardProps {
  readonly disagreements: readonly Disagreement[];
  /** Tweets that were compared with the truth. */
  readonly judged: number;
  /** Of the tweet in the inspector. */
  readonly chosen: string | null;
}

/** Where the analyser was surest and wrong: a click opens the tweet. */
export function QueueCard({ disagreements, judged, chosen }: QueueCardProps) {
  const { queue } = useWords(QUALITY_WORDS);
  const { format } = useLocale();
  return (
    <Card title={queue.title} note={queue.note} className={styles.queue}>
      {disagreements.length === 0 && <p className={styles.quiet}>{judged === 0 ? queue.none : queue.empty}</p>}
      <ul className={styles.rows}>
        {disagreements.map(({ tweet, found, truth, confidence }) => (
          <TweetChoice key={tweet.tweet_id} tweet={tweet} isChosen={tweet.tweet_id === chosen}>
            <span className={styles.verdict}>
              <span className={styles.faint}>{queue.meant}</span> <SentimentMark sentiment={truth} />
              <span className={styles.faint}>{queue.found}</span> <SentimentMark sentiment={found} />
              <span className={styles.faint}>{queue.sure(format.percent(confidence))}</span>
            </span>
          </TweetChoice>
        ))}
      </ul>
    </Card>
  );
}
