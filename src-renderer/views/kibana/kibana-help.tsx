import type { KibanaReport } from '#shared/contract/kibana.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { ErrorText } from '../../errors/error-text.tsx';
import { useWords } from '../../locale/use-locale.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import styles from './kibana-view.module.css';
import { KIBANA_WORDS } from './kibana-words.ts';
import type { KibanaLink } from './use-kibana.ts';

const COMMANDS = {
  docker: 'docker compose up --detach --wait kibana',
  elsewhere: 'TWEETSCOPE_KIBANA_URL=https://kibana.example.org',
} as const;

/** Why there is no dashboard to see, and what to do about it. */
export function KibanaHelp({ kibana }: { readonly kibana: KibanaLink }) {
  const words = useWords(KIBANA_WORDS);
  const { report, importError, isImporting } = kibana;
  const error = importError ?? report?.error ?? kibana.error;
  const [title, detail] = sayingOf(words, report);
  const isMissing = report?.state === 'ready' && report.hasDashboard === false;
  const canImport = isMissing || error?.code === 'KIBANA_IMPORT_REFUSED';
  return (
    <Card title={title}>
      <div className={styles.helpBody}>
        {detail !== '' && <p>{detail}</p>}
        {error != null && report?.state !== 'absent' && <Reason error={error} />}
        {canImport && (
          <Button isPrimary icon="download" isDisabled={isImporting} onClick={() => void kibana.importDashboard()}>
            {isImporting ? words.importing : words.import}
          </Button>
        )}
      </div>
    </Card>
  );
}

function sayingOf(words: ReturnType<(typeof KIBANA_WORDS)['en']>, report: KibanaReport | null) {
  if (report === null) return [words.looking, ''] as const;
  if (report.state === 'ready') return [words.noDashboard.title, words.noDashboard.detail] as const;
  const { title, detail } = words.states[report.state];
  return [title(report.url), detail] as const;
}

function Reason({ error }: { readonly error: ErrorShape }) {
  return (
    <p className={styles.reason} role="alert">
      <ErrorText error={error} /> <code>{error.code}</code>
    </p>
  );
}

/** For who has no Docker here, or a Kibana elsewhere. */
export function HowToGetOne() {
  const words = useWords(KIBANA_WORDS);
  return (
    <Card title={words.get.title}>
      <div className={styles.helpBody}>
        <p>{words.get.docker}</p>
        <Line content={COMMANDS.docker} />
        <p>{words.get.elsewhere}</p>
        <Line content={COMMANDS.elsewhere} />
      </div>
    </Card>
  );
}

function Line({ content }: { readonly content: string }) {
  const words = useWords(KIBANA_WORDS);
  return (
    <div className={styles.line}>
      <code>{content}</code>
      <CopyButton name={words.copy} done={words.copied} content={content} />
    </div>
  );
}
