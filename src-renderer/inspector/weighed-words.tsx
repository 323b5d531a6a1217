import type { Sentiment } from '#shared/domain/analysis.ts';
import type { Explanation } from '#shared/domain/explanation.ts';
import { fullStop } from '../locale/full-stop.ts';
import { useLocale, useWords } from '../locale/use-locale.ts';
import styles from './inspector.module.css';
import { INSPECTOR_WORDS } from './inspector-words.ts';
import type { Explained } from './use-explanation.ts';
import { heaviest } from './weighed-pieces.ts';

interface WeighedWordsProps {
  readonly text: string;
  /** As the tweet was judged. */
  readonly judged: Sentiment;
  readonly explained: Explained;
}

const SHOWN_CHARACTERS = 40;

/** What weighed most, in words; or why that can't be said. */
export function WeighedWords({ text, judged, explained }: WeighedWordsProps) {
  const words = useWords(INSPECTOR_WORDS);
  if (explained === null) return <p className={styles.quiet}>{words.weighing}</p>;
  if ('error' in explained) {
    const { message, hint } = explained.error;
    return (
      <p className={styles.quiet} role="alert">
        {fullStop(message)} {hint}
      </p>
    );
  }
  const { explanation, whyNot } = explained.answer;
  if (explanation === null) return <p className={styles.quiet}>{words.noWeights[whyNot]}</p>;
  return (
    <>
      <Spoken text={text} explanation={explanation} />
      {explanation.sentiment !== judged && <ReadNow sentiment={explanation.sentiment} />}
    </>
  );
}

function Spoken({ text, explanation }: { readonly text: string; readonly explanation: Explanation }) {
  const locale = useLocale();
  const words = useWords(INSPECTOR_WORDS);
  const sentiment = locale.text.sentiment.names[explanation.sentiment];
  const parts = heaviest(explanation.weights);
  if (parts.length === 0) return <p className={styles.quiet}>{words.nothingWeighed}</p>;
  return (
    <ul className={styles.weights} aria-label={words.weighedMost}>
      {parts.map(({ start, end, weight }) => (
        <li key={start} title={(weight > 0 ? words.spokeFor : words.spokeAgainst)(sentiment, weight)}>
          <bdi className={`${styles.weighed} ${styles[explanation.sentiment]}`} data-against={weight < 0}>
            {text.slice(start, Math.min(end, start + SHOWN_CHARACTERS))}
          </bdi>{' '}
          <span className={styles.quiet}>{words.weight(weight)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The tweet was judged by another analyser, or by an older one. */
function ReadNow({ sentiment }: { readonly sentiment: Sentiment }) {
  const { text } = useLocale();
  const words = useWords(INSPECTOR_WORDS);
  return <p className={styles.quiet}>{words.readNow(text.sentiment.names[sentiment])}</p>;
}
