import type { QualityReport } from '#shared/contract/quality.ts';
import { useLocale, useWords } from '../../locale/use-locale.ts';
import { Card } from '../../parts/card.tsx';
import styles from './quality-view.module.css';
import { QUALITY_WORDS } from './quality-words.ts';

/** The figures at a glance, and where they differ by language. */
export function ScoreCard({ report: { evaluation, languages, topicAccuracy } }: { readonly report: QualityReport }) {
  const { score } = useWords(QUALITY_WORDS);
  const { format } = useLocale();
  const figures = [
    [score.accuracy, evaluation.accuracy],
    [score.recall, evaluation.macroRecall],
    [score.f1, evaluation.macroF1],
    [score.topics, topicAccuracy],
  ] as const;
  return (
    <Card title={score.title} note={score.note(evaluation.texts)} className={styles.score}>
      <dl className={styles.figures}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{format.precisePercent(value)}</dd>
          </div>
        ))}
      </dl>
      <h3 className={styles.subtitle}>{score.languages}</h3>
      <ul className={styles.languages}>
        {languages.map(({ language, judged, accuracy }) => (
          <li key={language}>
            <span>{score.language(language, judged)}</span>
            <span className={styles.track} aria-hidden="true">
              <span style={{ width: `${accuracy * 100}%` }} />
            </span>
            <strong>{format.precisePercent(accuracy)}</strong>
          </li>
        ))}
      </ul>
    </Card>
  );
}
