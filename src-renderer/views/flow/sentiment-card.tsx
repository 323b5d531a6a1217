import { SENTIMENTS } from '#shared/domain/analysis.ts';
import { useLocale } from '../../locale/use-locale.ts';
import { Card } from '../../parts/card.tsx';
import { SentimentMark } from '../../parts/sentiment-mark.tsx';
import { useConsole } from '../../state/console-store.ts';
import styles from './sentiment-card.module.css';

/** What people feel now, and how far the analyser can be trusted with that. */
export function SentimentCard({ className }: { readonly className: string | undefined }) {
  const { text, format } = useLocale();
  const sentiment = useConsole((store) => store.status?.sentiment ?? null);
  const total = sentiment === null ? 0 : SENTIMENTS.reduce((sum, name) => sum + sentiment[name], 0);
  const share = (name: (typeof SENTIMENTS)[number]) => (total === 0 ? 0 : (sentiment?.[name] ?? 0) / total);
  return (
    <Card title={text.sentiment.title} note={text.sentiment.unit} className={className}>
      <div className={styles.body}>
        <div className={styles.bar} aria-hidden="true">
          {SENTIMENTS.toReversed().map((name) => (
            <span key={name} className={styles[name]} style={{ flexGrow: share(name) }} />
          ))}
        </div>
        <ul className={styles.list}>
          {SENTIMENTS.toReversed().map((name) => (
            <li key={name} className={styles.row}>
              <SentimentMark sentiment={name} />
              <span className={styles.count}>{total === 0 ? '' : format.count(sentiment?.[name] ?? 0)}</span>
              <strong className={styles.share}>{total === 0 ? '–' : format.percent(share(name))}</strong>
            </li>
          ))}
        </ul>
      </div>
      <Accuracy />
    </Card>
  );
}

function Accuracy() {
  const { text, format } = useLocale();
  const judged = useConsole((store) => store.status?.accuracy.judged ?? 0);
  const right = useConsole((store) => store.status?.accuracy.right ?? 0);
  if (judged === 0) return <p className={styles.accuracy}>{text.accuracy.empty}</p>;
  return (
    <p className={styles.accuracy} title={text.accuracy.note}>
      <strong className={styles.right}>{text.accuracy.right(format.precisePercent(right / judged))}</strong>{' '}
      {text.accuracy.judged(format.count(right), format.count(judged))}
    </p>
  );
}
