import type { SecondOpinionReport } from '#shared/contract/quality.ts';
import { ErrorText } from '../../errors/error-text.tsx';
import { useLocale, useWords } from '../../locale/use-locale.ts';
import { Card } from '../../parts/card.tsx';
import { SentimentMark } from '../../parts/sentiment-mark.tsx';
import { QUALITY_WORDS } from './quality-words.ts';
import styles from './second-opinion-card.module.css';
import { TweetChoice } from './tweet-choice.tsx';

interface SecondOpinionCardProps {
  readonly report: SecondOpinionReport;
  /** Of the tweet in the inspector. */
  readonly chosen: string | null;
}

/** How far the analyser at work and the offline model agree on a sample, and where they differ: a click opens the tweet. */
export function SecondOpinionCard({ report, chosen }: SecondOpinionCardProps) {
  const { second } = useWords(QUALITY_WORDS);
  const { agreement, disagreements, error } = report;
  return (
    <Card title={second.title} note={second.note(agreement.texts)} className={styles.card}>
      {error !== null && (
        <div role="alert" className={styles.words}>
          <ErrorText error={error} />
        </div>
      )}
      {agreement.texts === 0 ? (
        error === null && <p className={styles.words}>{second.waiting}</p>
      ) : (
        <div className={styles.body}>
          <Figures report={report} />
          <ul className={styles.rows} aria-label={second.differ}>
            {disagreements.length === 0 && <li className={styles.words}>{second.same}</li>}
            {disagreements.map(({ tweet, found, other }) => (
              <TweetChoice key={tweet.tweet_id} tweet={tweet} isChosen={tweet.tweet_id === chosen} isWide>
                <Said who={second.first} finding={found} />
                <Said who={second.other} finding={other} />
              </TweetChoice>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}

function Figures({ report: { agreement } }: { readonly report: SecondOpinionReport }) {
  const { second } = useWords(QUALITY_WORDS);
  const { format } = useLocale();
  const { kappa, right } = agreement;
  return (
    <div className={styles.figures}>
      <dl>
        <div>
          <dt>{second.agree}</dt>
          <dd>{format.precisePercent(agreement.agreement)}</dd>
        </div>
        <div>
          <dt>{second.kappa}</dt>
          <dd>{kappa === null ? '–' : format.decimal(kappa)}</dd>
        </div>
      </dl>
      <p>{second.kappaHint}</p>
      {right !== null && <p>{second.right(right.onlyOne, right.onlyOther)}</p>}
    </div>
  );
}

interface SaidProps {
  readonly who: string;
  readonly finding: SecondOpinionReport['disagreements'][number]['found'];
}

function Said({ who, finding }: SaidProps) {
  const { format } = useLocale();
  return (
    <span className={styles.said}>
      <span className={styles.faint}>{who}</span> <SentimentMark sentiment={finding.sentiment} />
      <span className={styles.faint}>{format.percent(finding.confidence)}</span>
    </span>
  );
}
