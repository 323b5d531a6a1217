import type { Sentiment } from '#shared/domain/analysis.ts';
import { useLocale } from '../locale/use-locale.ts';
import { Icon } from './icon.tsx';
import styles from './sentiment-mark.module.css';

/** A sentiment by face, colour and word. */
export function SentimentMark({ sentiment }: { readonly sentiment: Sentiment }) {
  const { text } = useLocale();
  return (
    <span className={`${styles.mark} ${styles[sentiment]}`}>
      <Icon name={sentiment} />
      {text.sentiment.names[sentiment]}
    </span>
  );
}
