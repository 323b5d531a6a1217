import { useState } from 'react';
import type { ConnectionReport, StepReport, Testable } from '#shared/contract/settings.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { useClient } from '../../client/client-context.ts';
import { ErrorText } from '../../errors/error-text.tsx';
import { useWords } from '../../locale/use-locale.ts';
import { Button } from '../../parts/button.tsx';
import { Icon, type IconName } from '../../parts/icon.tsx';
import styles from './connection-test.module.css';
import { draftedPaths, useDraft } from './draft.ts';
import { SETTINGS_WORDS } from './settings-words.ts';

/** All steps have limits of their own; together they stay below this. */
const TEST_TIMEOUT_MS = 60_000;
const ICONS: Readonly<Record<StepReport['state'], IconName>> = {
  ok: 'check',
  failed: 'cross',
  'not-needed': 'rest',
  'not-tried': 'rest',
};

/** Goes to a part step by step, with what is drafted, and says where it does not get further. */
export function ConnectionTest({ part, name }: { readonly part: Testable; readonly name: string }) {
  const { test: words } = useWords(SETTINGS_WORDS);
  const client = useClient();
  const draft = useDraft();
  const [report, setReport] = useState<(ConnectionReport & { readonly isDraft: boolean }) | null>(null);
  const [error, setError] = useState<ErrorShape | null>(null);
  const [isRunning, setRunning] = useState(false);
  const run = async () => {
    setRunning(true);
    setReport(null);
    const input = { part, values: { ...draft.values }, secrets: { ...draft.secrets } };
    const result = await client.request('settings.test', input, TEST_TIMEOUT_MS);
    setRunning(false);
    setError(result.ok ? null : result.error);
    if (result.ok) setReport({ ...result.data, isDraft: draftedPaths(draft).length > 0 });
  };
  return (
    <div className={styles.test}>
      <Button isDisabled={isRunning} onClick={() => void run()}>
        {isRunning ? words.running : report === null ? words.start : words.again}
      </Button>
      {isRunning && <span className={styles.pulse} aria-hidden="true" />}
      <div className={styles.result} role="status">
        {report !== null && (
          <>
            <p className={report.isOk ? styles.fine : styles.bad}>{report.isOk ? words.ok : words.failed}</p>
            {report.isDraft && <p className={styles.faint}>{words.withDraft}</p>}
          </>
        )}
        {error !== null && (
          <p className={styles.bad}>
            <ErrorText error={error} />
          </p>
        )}
      </div>
      {report !== null && (
        <ol className={styles.steps} aria-label={words.title(name)}>
          {report.steps.map((step, at) => (
            <Step key={step.step} step={step} at={at} />
          ))}
        </ol>
      )}
    </div>
  );
}

function Step({ step, at }: { readonly step: StepReport; readonly at: number }) {
  const { test: words } = useWords(SETTINGS_WORDS);
  const { state, ms, detail, error } = step;
  const isDone = state === 'ok' || state === 'failed';
  return (
    <li className={styles.step} data-state={state} style={{ animationDelay: `${at * 90}ms` }}>
      <span className={styles.mark}>
        <Icon name={ICONS[state]} size={11} />
      </span>
      <span className={styles.stepName}>{words.steps[step.step]}</span>
      <span className={styles.stepState}>{isDone ? words.ms(ms) : words.states[state]}</span>
      {state === 'failed' && <span className="visually-hidden">{words.states.failed}</span>}
      {detail !== '' && <bdi className={styles.detail}>{detail}</bdi>}
      {error !== null && (
        <span className={styles.error}>
          <ErrorText error={error} />
        </span>
      )}
    </li>
  );
}
