import { useState } from 'react';
import { FilterBar } from '../../filter/filter-bar.tsx';
import { useRoute } from '../../frame/use-route.ts';
import { useWords } from '../../locale/use-locale.ts';
import { HashtagsCard, KeywordsCard, RangeChoice, SentimentCard, TimelineCard } from '../insights/insights-view.tsx';
import { EmbeddedPlace } from './embedded-place.tsx';
import { KibanaBar } from './kibana-bar.tsx';
import { HowToGetOne, KibanaHelp } from './kibana-help.tsx';
import styles from './kibana-view.module.css';
import { KIBANA_WORDS } from './kibana-words.ts';
import { ReplaceModal } from './replace-modal.tsx';
import { ServicesPanel } from './services/services-panel.tsx';
import { type KibanaLink, useKibana } from './use-kibana.ts';

/** Our dashboard in Kibana where there is one; where not, why, what to do, and the same pictures of our own. */
export function KibanaView() {
  const kibana = useKibana();
  const [isReplacing, setReplacing] = useState(false);
  return (
    <div className={styles.view}>
      <FilterBar>
        <RangeChoice />
      </FilterBar>
      <KibanaBar kibana={kibana} onReplace={() => setReplacing(true)} />
      <Dashboard kibana={kibana} />
      {isReplacing && (
        <ReplaceModal
          onClose={() => setReplacing(false)}
          onConfirm={() => {
            setReplacing(false);
            void kibana.importDashboard();
          }}
        />
      )}
    </div>
  );
}

function Dashboard({ kibana }: { readonly kibana: KibanaLink }) {
  const words = useWords(KIBANA_WORDS);
  const pane = useRoute(({ params }) => params.pane);
  const { report } = kibana;
  if (report === null && kibana.error === null) {
    return (
      <p className={styles.loading} role="status">
        {words.looking}
      </p>
    );
  }
  const isShown = report?.state === 'ready' && report.hasDashboard === true;
  // Kibana's own page asks for name and password, and keeps the login itself.
  const isLogin = pane === 'login' && report?.error?.code === 'KIBANA_UNAUTHORIZED';
  if ((isShown && pane !== 'services') || isLogin) {
    return <EmbeddedPlace url={report.embedUrl} title={words.frame} loading={words.loading} />;
  }
  return (
    <div className={styles.without}>
      <div className={styles.help}>
        {!isShown && <KibanaHelp kibana={kibana} />}
        <ServicesPanel />
        {(report?.state === 'absent' || report?.state === 'unreachable') && <HowToGetOne />}
      </div>
      <section className={styles.pictures} aria-label={words.pictures}>
        <TimelineCard />
        <SentimentCard />
        <HashtagsCard />
        <KeywordsCard />
      </section>
    </div>
  );
}
