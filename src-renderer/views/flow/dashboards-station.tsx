import type { EngineStatus } from '#shared/contract/status.ts';
import { usePolled } from '../../client/use-polled.ts';
import { addressOf } from '../../frame/use-route.ts';
import { useWords } from '../../locale/use-locale.ts';
import { shownBy } from './dashboards-shown.ts';
import { FLOW_WORDS } from './flow-words.ts';
import styles from './pipeline-picture.module.css';
import { Station } from './station.tsx';

const LOOK_INTERVAL_MS = 10_000;
/** Kibana's state is what is asked for; a range spares the engine the search for the oldest tweet. */
const LOOK = { filter: {}, lastMs: 900_000 };

/** Where the way ends: Kibana where it shows this profile's tweets, else the console's own pictures. */
export function DashboardsStation({ status }: { readonly status: EngineStatus }) {
  const { dashboards: words } = useWords(FLOW_WORDS);
  const { data: kibana } = usePolled('kibana.read', LOOK, LOOK_INTERVAL_MS);
  const { view, name, state, figure, line } = shownBy(kibana, status, words);
  return (
    <Station
      className={styles.dashboards}
      icon="insights"
      name={words.name}
      technology={name}
      state={state}
      word={figure}
      lines={[line]}
    >
      <a className={styles.open} href={addressOf(view)}>
        {words.open(view === 'kibana' ? words.kibana : words.insights)}
      </a>
    </Station>
  );
}
