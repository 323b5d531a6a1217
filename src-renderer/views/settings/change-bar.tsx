import { useState } from 'react';
import type { ChangePreview } from '#shared/contract/settings.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { ErrorText } from '../../errors/error-text.tsx';
import { useLocale, useWords } from '../../locale/use-locale.ts';
import { Button } from '../../parts/button.tsx';
import { Modal } from '../../parts/modal.tsx';
import { clearDraft, draftedPaths, useDraft } from './draft.ts';
import { nameOf } from './setting-field.tsx';
import styles from './settings-view.module.css';
import { SETTINGS_WORDS } from './settings-words.ts';
import { CHANGE_TIMEOUT_MS, type SettingsState } from './use-settings.ts';

interface Props {
  readonly preview: ChangePreview | null;
  readonly isBusy: boolean;
  readonly send: SettingsState['send'];
}

/** What was typed and is not in force yet, what it would do, and the way to apply or drop it. */
export function ChangeBar({ preview, isBusy, send }: Props) {
  const { bar: words } = useWords(SETTINGS_WORDS);
  const draft = useDraft();
  const [isAsking, setAsking] = useState(false);
  const [error, setError] = useState<ErrorShape | null>(null);
  const count = draftedPaths(draft).length;
  if (count === 0) return null;
  const problems = Object.keys(preview?.problems ?? {}).length;
  const isReady = preview !== null && problems === 0 && !isBusy;
  const apply = async () => {
    const change = { values: { ...draft.values }, secrets: { ...draft.secrets } };
    const failure = await send((client) => client.request('settings.change', change, CHANGE_TIMEOUT_MS));
    setError(failure);
    if (failure !== null) return;
    clearDraft();
    setAsking(false);
  };
  const ask = () => {
    setError(null);
    if (preview?.effect === 'reconnect') setAsking(true);
    else void apply();
  };
  return (
    <section className={styles.bar} aria-label={words.label}>
      <strong>{words.changes(count)}</strong>
      <span className={problems > 0 ? styles.problem : styles.faint} role="status">
        {problems > 0 ? words.problems(problems) : effectWords(preview, words)}
      </span>
      {error !== null && !isAsking && (
        <span className={styles.problem} role="alert">
          <ErrorText error={error} />
        </span>
      )}
      <span className={styles.barActions}>
        <Button isDisabled={isBusy} onClick={clearDraft}>
          {words.discard}
        </Button>
        <Button isPrimary isDisabled={!isReady} onClick={ask}>
          {isBusy ? words.applying : words.apply}
        </Button>
      </span>
      {isAsking && preview !== null && (
        <ConfirmChange
          title={words.confirmTitle(count)}
          confirm={words.apply}
          preview={preview}
          error={error}
          isBusy={isBusy}
          onConfirm={() => void apply()}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}

interface ConfirmProps {
  readonly title: string;
  readonly confirm: string;
  readonly preview: ChangePreview;
  readonly error: ErrorShape | null;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Says what will happen before it does. */
export function ConfirmChange({ title, confirm, preview, error, isBusy, onConfirm, onClose }: ConfirmProps) {
  const words = useWords(SETTINGS_WORDS);
  const locale = useLocale();
  const { isRunning, drains, restart, reconnect, isAnotherRun } = preview;
  const names = (paths: readonly string[]) => paths.map((path) => nameOf(path, locale)).join(', ');
  const actions = (
    <>
      <Button isDisabled={isBusy} onClick={onClose}>
        {words.cancel}
      </Button>
      <Button isPrimary isDisabled={isBusy} onClick={onConfirm}>
        {isBusy ? words.bar.applying : confirm}
      </Button>
    </>
  );
  return (
    <Modal title={title} error={error} actions={actions} onClose={onClose}>
      {reconnect.length > 0 && <p className={styles.names}>{names(reconnect)}</p>}
      <p>
        {isRunning && words.bar.drains(drains)} {words.bar.steps(isRunning)}
      </p>
      {isRunning && <p>{words.bar.session(isAnotherRun)}</p>}
      <p className={styles.faint}>{words.bar.ifNot}</p>
      {restart.length > 0 && <p className={styles.faint}>{words.bar.nextStart(names(restart))}</p>}
    </Modal>
  );
}

function effectWords(preview: ChangePreview | null, words: ReturnType<(typeof SETTINGS_WORDS)['en']>['bar']): string {
  if (preview === null) return '';
  if (preview.effect === 'reconnect') return preview.isRunning ? words.reconnect : words.reconnectStopped;
  if (preview.effect === 'live') return words.live;
  return preview.restart.length > 0 ? words.restart : words.nothing;
}
