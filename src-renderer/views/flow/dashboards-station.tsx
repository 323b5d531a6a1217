import type { KibanaReport } from '#shared/contract/kibana.ts';
import type { EngineStatus, PartStatus } from '#shared/contract/status.ts';
import { usePolled } from '../../client/use-polled.ts';
import { addressOf } from '../../frame/use-route.ts';
import { useWords } from '../../locale/use-locale.ts';
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

type Words = ReturnType<(typeof FLOW_WORDS)['en']>['dashboards'];

export function shownBy(kibana: KibanaReport | null, status: EngineStatus, words: Words) {
  const index = status.parts.find(({ part }) => part === 'index')?.state ?? 'idle';
  if (kibana === null || !kibana.isFed) {
    const kibanaLine = kibana === null ? words.unknown : `${words.kibana}: ${words.states[kibana.state]}`;
    const state: PartStatus['state'] = index === 'down' ? 'slow' : 'ok';
    return {
      view: 'insights',
      name: words.insights,
      state,
      figure: index === 'down' ? words.blind : words.states.ready,
      line: kibana?.state === 'ready' ? words.drawsFrom : kibanaLine,
    } as const;
  }
  const { state, version, hasDashboard } = kibana;
  const isMissing = state === 'ready' && hasDashboard === false;
  const tone = { ready: 'ok', starting: 'idle', importing: 'idle', absent: 'idle' } as const;
  return {
    view: 'kibana',
    name: version === null ? words.kibana : `${words.kibana} ${version}`,
    state: isMissing ? 'slow' : state in tone ? tone[state as keyof typeof tone] : 'slow',
    figure: words.states[state],
    line: isMissing ? words.notInstalled : words.drawsFrom,
  } as const;
}
