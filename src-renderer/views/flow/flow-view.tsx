import { useId } from 'react';
import { ActivityCard } from '../../activity/activity-card.tsx';
import { LagChart } from '../../charts/lag-chart.tsx';
import { ThroughputChart } from '../../charts/throughput-chart.tsx';
import { LiveTweets } from '../../live/live-tweets.tsx';
import { useLocale } from '../../locale/use-locale.ts';
import { HealthState } from '../../parts/health-state.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useConsole } from '../../state/console-store.ts';
import { useStaleSince } from '../../state/use-stale.ts';
import styles from './flow-view.module.css';
import { headlineOf } from './headline.ts';
import { LatencyCard } from './latency-card.tsx';
import { PipelinePicture } from './pipeline-picture.tsx';
import { SentimentCard } from './sentiment-card.tsx';

/** Home: how the pipeline does at one look. */
export function FlowView() {
  const isStale = useStaleSince() !== null;
  return (
    <div className={styles.view} data-stale={isStale}>
      <Pipeline />
      <ThroughputChart className={styles.throughput} />
      <LagChart className={styles.lag} />
      <LatencyCard className={styles.latency} />
      <SentimentCard className={styles.sentiment} />
      <ActivityCard className={styles.activity} />
      <LiveTweets className={styles.live} />
    </div>
  );
}

function Pipeline() {
  const locale = useLocale();
  const { text } = locale;
  const status = useConsole((store) => store.status);
  const staleSinceMs = useStaleSince();
  const titleId = useId();
  const { tone, sentence, detail } = headlineOf(status, staleSinceMs, locale);
  return (
    <section className={styles.pipeline} aria-labelledby={titleId}>
      <h2 id={titleId} className="visually-hidden">
        {text.stations.region}
      </h2>
      <header className={styles.headline}>
        <HealthState state={tone} word={text.health.states[tone]} isWordHidden />
        <p className={styles.sentence} role="status" title={`${sentence} ${detail}`}>
          <strong>{sentence}</strong> {detail}
        </p>
        {status !== null && status.counts.deadLettered > 0 && (
          <span className={styles.deadLetters}>
            <Icon name="warning" size={14} />
            {text.stations.deadLetters(status.counts.deadLettered)}
          </span>
        )}
      </header>
      {status !== null && <PipelinePicture status={status} isStale={staleSinceMs !== null} />}
    </section>
  );
}
