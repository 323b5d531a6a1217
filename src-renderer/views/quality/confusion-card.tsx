import { SENTIMENTS, type Sentiment } from '#shared/domain/analysis.ts';
import type { Evaluation } from '#shared/domain/evaluation.ts';
import { useLocale, useWords } from '../../locale/use-locale.ts';
import { Card } from '../../parts/card.tsx';
import { SentimentMark } from '../../parts/sentiment-mark.tsx';
import styles from './quality-view.module.css';
import { QUALITY_WORDS } from './quality-words.ts';

const ORDER: readonly Sentiment[] = SENTIMENTS.toReversed();

/** What was meant, by row, against what was found, by column. */
export function ConfusionCard({ evaluation: { confusion, classes } }: { readonly evaluation: Evaluation }) {
  const words = useWords(QUALITY_WORDS).confusion;
  const { format } = useLocale();
  return (
    <Card title={words.title} note={words.note} className={styles.confusion}>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col">{words.meant}</th>
            {ORDER.map((found) => (
              <th key={found} scope="col">
                <SentimentMark sentiment={found} />
              </th>
            ))}
            <th scope="col">{words.recall}</th>
          </tr>
        </thead>
        <tbody>
          {ORDER.map((meant) => (
            <tr key={meant}>
              <th scope="row">
                <SentimentMark sentiment={meant} />
              </th>
              {ORDER.map((found) => {
                const count = confusion[meant][found];
                const share = classes[meant].support === 0 ? 0 : count / classes[meant].support;
                return (
                  <td key={found} data-right={meant === found} style={{ '--share': share } as React.CSSProperties}>
                    {format.count(count)}
                  </td>
                );
              })}
              <td className={styles.recall}>{format.percent(classes[meant].recall)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
