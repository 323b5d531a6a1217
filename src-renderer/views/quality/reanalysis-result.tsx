import type { AnalysisChange, Reanalysis } from '#shared/contract/quality.ts';
import { SENTIMENTS } from '#shared/domain/analysis.ts';
import { topicName } from '#shared/domain/topic-names.ts';
import { ErrorText } from '../../errors/error-text.tsx';
import { useLocale, useWords } from '../../locale/use-locale.ts';
import { SentimentMark } from '../../parts/sentiment-mark.tsx';
import styles from './quality-view.module.css';
import { QUALITY_WORDS } from './quality-words.ts';

/** How far it is, and what would change. */
export function ReanalysisResult({ reanalysis }: { readonly reanalysis: Reanalysis }) {
  const { again } = useWords(QUALITY_WORDS);
  const { format } = useLocale();
  const { state, analyser, total, done, unanswered, changes, error } = reanalysis;
  const answered = done - unanswered;
  const same = SENTIMENTS.reduce((sum, sentiment) => sum + reanalysis.sentiments[sentiment][sentiment], 0);
  return (
    <div className={styles.result}>
      <p role="status">
        <strong>{again.states[state]}</strong> <span className={styles.faint}>{analyser}</span>
      </p>
      {error !== null && (
        <p role="alert">
          <ErrorText error={error} />
        </p>
      )}
      {state === 'running' && (
        <p className={styles.progress}>
          <progress value={done} max={Math.max(1, total)} aria-label={again.title} />
          {again.progress(done, total)}
        </p>
      )}
      {state !== 'running' && answered > 0 && <Summary reanalysis={reanalysis} same={same / answered} />}
      {state === 'ready' && total === 0 && <p>{again.none}</p>}
      {reanalysis.unmarked > 0 && <p>{again.unmarked(reanalysis.unmarked)}</p>}
      {unanswered > 0 && <p>{again.unanswered(unanswered)}</p>}
      {changes.length > 0 && (
        <ul className={styles.changes} aria-label={again.changes}>
          {changes.map((change) => (
            <Change key={change.tweet.tweet_id} change={change} percent={format.percent} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Summary({ reanalysis, same }: { readonly reanalysis: Reanalysis; readonly same: number }) {
  const { again } = useWords(QUALITY_WORDS);
  const { format } = useLocale();
  const { changed, done, topicsChanged } = reanalysis;
  return (
    <p>
      {changed === 0 && reanalysis.unmarked === 0 ? again.same : again.changed(changed, done, topicsChanged)}{' '}
      {again.agreement(format.precisePercent(same))}
    </p>
  );
}

interface ChangeProps {
  readonly change: AnalysisChange;
  readonly percent: (fraction: number) => string;
}

function Change({ change: { tweet, before, after }, percent }: ChangeProps) {
  const { language } = useLocale();
  return (
    <li className={styles.change}>
      <bdi className={styles.text}>{tweet.text}</bdi>
      <span className={styles.verdict}>
        <SentimentMark sentiment={before.sentiment} />
        <span className={styles.faint}>
          {topicName(before.topic, language)}, {percent(before.confidence)}
        </span>
        <span aria-hidden="true">→</span>
        <SentimentMark sentiment={after.sentiment} />
        <span className={styles.faint}>
          {topicName(after.topic, language)}, {percent(after.confidence)}
        </span>
      </span>
    </li>
  );
}
