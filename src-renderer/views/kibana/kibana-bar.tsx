import type { KibanaState } from '#shared/contract/kibana.ts';
import type { PartStatus } from '#shared/contract/status.ts';
import { changeParams, useRoute } from '../../frame/use-route.ts';
import { useWords } from '../../locale/use-locale.ts';
import { Button } from '../../parts/button.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { HealthState } from '../../parts/health-state.tsx';
import { Icon } from '../../parts/icon.tsx';
import styles from './kibana-view.module.css';
import { KIBANA_WORDS } from './kibana-words.ts';
import type { KibanaLink } from './use-kibana.ts';

const HEALTH: Readonly<Record<KibanaState, PartStatus['state']>> = {
  absent: 'idle',
  unreachable: 'down',
  starting: 'slow',
  'old version': 'down',
  importing: 'slow',
  ready: 'ok',
  failed: 'down',
};

/** How Kibana does, and what can be done with what it shows. */
export function KibanaBar({ kibana, onReplace }: { readonly kibana: KibanaLink; readonly onReplace: () => void }) {
  const words = useWords(KIBANA_WORDS);
  const pane = useRoute(({ params }) => params.pane);
  const isServices = pane === 'services';
  const isLogin = pane === 'login';
  const { report, isImporting } = kibana;
  if (report === null) return null;
  // It answers, and does not know the app.
  const isUnknown = report.error?.code === 'KIBANA_UNAUTHORIZED';
  const isThere = report.state === 'ready' || report.state === 'importing';
  return (
    <section className={styles.bar} aria-label="Kibana">
      <span role="status">
        {isUnknown ? (
          <HealthState state="slow" word={words.needsLogin} />
        ) : (
          <HealthState state={HEALTH[report.state]} word={words.states[report.state].short} />
        )}
      </span>
      <span className={styles.where}>
        {report.version === null ? '' : `${words.version(report.version)} · `}
        {report.url}
      </span>
      <span className={styles.actions}>
        {isUnknown && (
          <Button
            isPrimary={!isLogin}
            icon="window"
            isPressed={isLogin}
            onClick={() => changeParams({ pane: isLogin ? null : 'login' })}
          >
            {words.login}
          </Button>
        )}
        {!isThere && (
          <Button icon="again" onClick={kibana.lookAgain}>
            {words.retry}
          </Button>
        )}
        {report.state === 'ready' && report.hasDashboard === true && (
          <Button
            icon="settings"
            isPressed={isServices}
            onClick={() => changeParams({ pane: isServices ? null : 'services' })}
          >
            {words.services}
          </Button>
        )}
        {report.state === 'ready' && report.hasDashboard === true && (
          <Button icon="download" isDisabled={isImporting} onClick={onReplace}>
            {isImporting ? words.importing : words.importAgain}
          </Button>
        )}
        {isThere && <CopyButton name={words.copyLink} done={words.copied} content={report.dashboardUrl} />}
        {isThere && (
          <a className={styles.open} href={report.dashboardUrl} target="_blank" rel="noreferrer">
            <Icon name="open" size={14} />
            {words.open}
          </a>
        )}
      </span>
      {isThere && !report.isFed && (
        <p className={styles.notFed}>
          {words.notFed} {words.fed} <code>tweetscope start --profile local</code>.
        </p>
      )}
    </section>
  );
}
