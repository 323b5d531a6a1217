import type { EngineStatus } from '#shared/contract/status.ts';
import type { SimulatorState } from '#shared/domain/simulation.ts';
import { formatRoute } from '../../frame/route.ts';
import { useLocale, useWords } from '../../locale/use-locale.ts';
import { Card } from '../../parts/card.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { useConsole } from '../../state/console-store.ts';
import { FILE_WORDS } from './files/file-words.ts';
import { SourceBar } from './files/source-bar.tsx';
import { LanguageMix } from './language-mix.tsx';
import { OutlookCard } from './outlook-card.tsx';
import { RateCard } from './rate-card.tsx';
import { ScenarioCards } from './scenario-cards.tsx';
import styles from './simulator-view.module.css';
import { SIMULATOR_WORDS } from './simulator-words.ts';

/** Where the tweets come from: how fast, what of, in which languages, and what that will do. */
export function SimulatorView() {
  const words = useWords(SIMULATOR_WORDS);
  const source = useConsole((store) => store.status?.source ?? null);
  if (source === null) return <p className={styles.waiting}>{words.waiting}</p>;
  return source.simulator === null ? <FileSource source={source} /> : <Simulator simulator={source.simulator} />;
}

function Simulator({ simulator }: { readonly simulator: SimulatorState }) {
  const words = useWords(SIMULATOR_WORDS);
  return (
    <div className={styles.view}>
      <SourceBar isFile={false} />
      <RateCard rate={simulator.rate} className={styles.rate} />
      <OutlookCard rate={simulator.rate} className={styles.outlook} />
      <ScenarioCards chosen={simulator.scenario} className={styles.scenario} />
      <LanguageMix weights={simulator.languageWeights} className={styles.languages} />
      <Card title={words.seed.title} className={styles.seed}>
        <div className={styles.seedLine}>
          <output className={styles.seedNumber}>{simulator.seed}</output>
          <CopyButton name={words.seed.copy} done={words.seed.copied} content={String(simulator.seed)} />
        </div>
        <p className={styles.note}>{words.seed.note}</p>
      </Card>
    </div>
  );
}

function FileSource({ source }: { readonly source: EngineStatus['source'] }) {
  const words = useWords(SIMULATOR_WORDS);
  const { format } = useLocale();
  const produced = useConsole((store) => store.status?.counts.produced ?? 0);
  const lost = useConsole((store) => store.status?.errors.FILE_LINE_INVALID ?? 0);
  const files = useWords(FILE_WORDS);
  const { name, fraction, done } = source;
  return (
    <div className={styles.view}>
      <Card title={words.file.title} className={styles.file}>
        <div className={styles.fileBody}>
          <bdi className={styles.fileName}>{name}</bdi>
          {fraction !== null && (
            <>
              <progress className={styles.progress} value={fraction} aria-label={name} />
              <p>{done ? words.file.done : words.file.read(format.precisePercent(fraction))}</p>
            </>
          )}
          <p className={styles.faint}>{words.file.produced(produced)}</p>
          {lost > 0 && (
            <p>
              <a href={formatRoute({ view: 'topic', params: { tab: 'letters' } })}>{files.rejectedLines(lost)}</a>
            </p>
          )}
          <p className={styles.faint}>{words.file.note}</p>
          <SourceBar isFile />
        </div>
      </Card>
    </div>
  );
}
