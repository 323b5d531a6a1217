import { useState } from 'react';
import type { ChangePreview, SettingsReport } from '#shared/contract/settings.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { useClient } from '../../client/client-context.ts';
import { ErrorText } from '../../errors/error-text.tsx';
import { useWords } from '../../locale/use-locale.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { ConfirmChange } from './change-bar.tsx';
import { clearDraft } from './draft.ts';
import { ImportModal } from './import-modal.tsx';
import { NameModal, RemoveModal } from './profile-modals.tsx';
import { saveText } from './save-text.ts';
import styles from './settings-view.module.css';
import { SETTINGS_WORDS } from './settings-words.ts';
import { CHANGE_TIMEOUT_MS, type SettingsState } from './use-settings.ts';

type Asked = 'duplicate' | 'rename' | 'remove' | 'import' | null;

interface Props {
  readonly report: SettingsReport;
  readonly isBusy: boolean;
  readonly send: SettingsState['send'];
}

/** The named sets of settings: which one is in use, and what can be done with it. */
export function ProfileCard({ report, isBusy, send }: Props) {
  const { profile: words } = useWords(SETTINGS_WORDS);
  const client = useClient();
  const [asked, setAsked] = useState<Asked>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [wished, setWished] = useState<{ readonly name: string; readonly preview: ChangePreview } | null>(null);
  const [error, setError] = useState<ErrorShape | null>(null);
  const shown = report.profiles.find(({ name }) => name === (chosen ?? report.profile)) ?? report.profiles[0];
  if (shown === undefined) return null;
  const close = () => setAsked(null);

  const choose = async (name: string) => {
    setChosen(name);
    setError(null);
    if (name === report.profile) return;
    const result = await client.request('settings.previewSwitch', { name });
    if (result.ok) setWished({ name, preview: result.data });
    else setError(result.error);
  };
  const leave = () => {
    setWished(null);
    setChosen(null);
    setError(null);
  };
  const switchTo = async (name: string) => {
    const failure = await send((one) => one.request('settings.switchProfile', { name }, CHANGE_TIMEOUT_MS));
    setError(failure);
    if (failure !== null) return;
    clearDraft();
    leave();
  };
  const exportProfile = async () => {
    const result = await client.request('settings.export', {});
    if (result.ok) saveText(result.data.fileName, result.data.content);
    else setError(result.error);
  };

  return (
    <Card title={words.title} note={words.note(report.file)}>
      <div className={styles.profile}>
        <select
          className={styles.input}
          aria-label={words.label}
          disabled={report.isProfileFixed || isBusy}
          value={shown.name}
          onChange={(event) => void choose(event.target.value)}
        >
          {report.profiles.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
        <span className={styles.faint}>{words.standsFor(shown.broker, shown.index, shown.archive)}</span>
        <span className={styles.profileActions}>
          <Button onClick={() => setAsked('duplicate')}>{words.duplicate}</Button>
          <Button isDisabled={shown.isBuiltIn || report.isProfileFixed} onClick={() => setAsked('rename')}>
            {words.rename}
          </Button>
          <Button
            isDisabled={report.profiles.every(({ isBuiltIn, name }) => isBuiltIn || name === report.profile)}
            onClick={() => setAsked('remove')}
          >
            {words.remove}
          </Button>
          <Button onClick={() => setAsked('import')}>{words.import}</Button>
          <Button icon="download" onClick={() => void exportProfile()}>
            {words.export}
          </Button>
        </span>
        {report.isProfileFixed && <p className={styles.faint}>{words.fixed}</p>}
        {error !== null && wished === null && (
          <p className={styles.problem} role="alert">
            <ErrorText error={error} />
          </p>
        )}
      </div>
      {wished !== null && (
        <ConfirmChange
          title={words.switchTitle(wished.name)}
          confirm={words.confirmSwitch}
          preview={wished.preview}
          error={error}
          isBusy={isBusy}
          onConfirm={() => void switchTo(wished.name)}
          onClose={leave}
        />
      )}
      {(asked === 'duplicate' || asked === 'rename') && (
        <NameModal kind={asked} from={report.profile} profiles={report.profiles} send={send} onClose={close} />
      )}
      {asked === 'remove' && <RemoveModal report={report} send={send} onClose={close} />}
      {asked === 'import' && <ImportModal send={send} onClose={close} />}
    </Card>
  );
}
