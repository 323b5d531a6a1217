import { SENTIMENTS } from '#shared/domain/analysis.ts';
import { NO_TOPIC, topicName } from '#shared/domain/topic-names.ts';
import { useLocale, useWords } from '../locale/use-locale.ts';
import { SentimentMark } from '../parts/sentiment-mark.tsx';
import styles from './inspector.module.css';
import { INSPECTOR_WORDS } from './inspector-words.ts';
import { Section } from './section.tsx';
import { Narrow } from './tweet-card.tsx';
import type { Explained } from './use-explanation.ts';
import type { Inspected } from './use-inspected.ts';
import { WeighedWords } from './weighed-words.tsx';

interface AnalysisSectionProps {
  readonly inspected: Inspected;
  readonly explained: Explained;
}

/** How the tweet was read, how sure that is, and what of its text weighed. */
export function AnalysisSection({ inspected: { tweet, analysis, truth }, explained }: AnalysisSectionProps) {
  const { text, format, language } = useLocale();
  const words = useWords(INSPECTOR_WORDS);
  if (analysis === null) {
    return (
      <Section title={words.analysis}>
        <p className={styles.quiet}>{words.pending}</p>
      </Section>
    );
  }
  return (
    <Section title={words.analysis} aside={<SentimentMark sentiment={analysis.sentiment} />}>
      <ul className={styles.scores} aria-label={words.scores}>
        {SENTIMENTS.toReversed().map((sentiment) => (
          <li key={sentiment} className={styles.score}>
            <SentimentMark sentiment={sentiment} />
            <span className={styles.track} aria-hidden="true">
              <span className={styles[sentiment]} style={{ width: `${analysis.scores[sentiment] * 100}%` }} />
            </span>
            <strong>{format.precisePercent(analysis.scores[sentiment])}</strong>
          </li>
        ))}
      </ul>
      <div className={styles.weighedMost}>
        <h4 className={styles.quiet}>{words.weighedMost}</h4>
        <WeighedWords text={tweet.text} judged={analysis.sentiment} explained={explained} />
      </div>
      <dl className={styles.facts}>
        <dt>{words.topic}</dt>
        <dd>
          <Narrow
            list="topics"
            value={analysis.topic}
            label={topicName(analysis.topic, language)}
            className={undefined}
          />
          <TopicSureness topic={analysis.topic} explained={explained} />
        </dd>
        <dt>{words.confidence}</dt>
        <dd>{format.precisePercent(analysis.confidence)}</dd>
        <dt>{words.model}</dt>
        <dd>{analysis.model}</dd>
        <dt>{words.language}</dt>
        <dd>{analysis.language}</dd>
        <dt>{words.took}</dt>
        <dd>{format.milliseconds(analysis.durationMs)}</dd>
      </dl>
      {truth !== null && (
        <p className={styles.quiet}>
          {words.truth(text.sentiment.names[truth.sentiment], topicName(truth.topic, language))}
        </p>
      )}
    </Section>
  );
}

/** The topic's share among all, where the analyser that named it is there to say so: no probability, so it is not called sure. */
function TopicSureness({ topic, explained }: { readonly topic: string; readonly explained: Explained }) {
  const { format } = useLocale();
  const words = useWords(INSPECTOR_WORDS);
  const finding = explained !== null && 'answer' in explained ? explained.answer.explanation?.topic : undefined;
  if (finding?.topic !== topic) return null;
  const share = format.precisePercent(finding.confidence);
  const isNamed = finding.topic !== NO_TOPIC;
  return <span className={styles.quiet}> {isNamed ? words.topicShare(share) : words.noTopic(share)}</span>;
}
