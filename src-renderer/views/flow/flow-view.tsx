import { useId } from 'react';
import { ActivityCard } from '../../activity/activity-card.tsx';
import { LagChart } from '../../charts/lag-chart.tsx';
import { ThroughputChart } from '../../charts/throughput-chart.tsx';
import { formatRoute } from '../../frame/route.ts';
import { LiveTweets } from '../../live/live-tweets.tsx';
import { useLocale } from '../../locale/use-locale.ts';
import { Icon } from '../../parts/icon.tsx';
import { useConsole } from '../../state/console-store.ts';
import { useStaleSince } from '../../state/use-stale.ts';
import styles from './flow-view.module.css';
import { HeadlineRows } from './headline-rows.tsx';
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
  const { text } = useLocale();
  const status = useConsole((store) => store.status);
  const staleSinceMs = useStaleSince();
  const titleId = useId();
  return (
    <section className={styles.pipeline} aria-labelledby={titleId}>
      <h2 id={titleId} className="visually-hidden">
        {text.stations.region}
      </h2>
      <header className={styles.headline}>
        <HeadlineRows status={status} />
        {status !== null && status.counts.deadLettered > 0 && (
          <a className={styles.deadLetters} href={formatRoute({ view: 'topic', params: { tab: 'letters' } })}>
            <Icon name="warning" size={14} />
            {text.stations.deadLetters(status.counts.deadLettered)}
          </a>
        )}
      </header>
      {status !== null && <PipelinePicture status={status} isStale={staleSinceMs !== null} />}
    </section>
  );
}
