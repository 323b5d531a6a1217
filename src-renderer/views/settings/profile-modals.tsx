import { type FormEvent, useId, useState } from 'react';
import type { ProfileView, SettingsReport } from '#shared/contract/settings.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { PROFILE_NAME } from '#shared/settings/profiles.ts';
import { useWords } from '../../locale/use-locale.ts';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { Modal } from '../../parts/modal.tsx';
import styles from './settings-view.module.css';
import { SETTINGS_WORDS } from './settings-words.ts';
import { CHANGE_TIMEOUT_MS, type SettingsState } from './use-settings.ts';

interface NameProps {
  readonly kind: 'duplicate' | 'rename';
  readonly from: string;
  readonly profiles: readonly ProfileView[];
  readonly send: SettingsState['send'];
  readonly onClose: () => void;
}

/** A new name: for a copy of the profile in use, or for itself. */
export function NameModal({ kind, from, profiles, send, onClose }: NameProps) {
  const words = useWords(SETTINGS_WORDS);
  const formId = useId();
  const [name, setName] = useState(kind === 'rename' ? from : freeName(from, profiles));
  const [error, setError] = useState<ErrorShape | null>(null);
  const isRight = PROFILE_NAME.test(name) && !profiles.some((profile) => profile.name === name);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isRight) return;
    const failure = await send((client) =>
      kind === 'rename'
        ? client.request('settings.renameProfile', { name: from, to: name }, CHANGE_TIMEOUT_MS)
        : client.request('settings.createProfile', { name, from }, CHANGE_TIMEOUT_MS),
    );
    setError(failure);
    if (failure === null) onClose();
  };
  const actions = (
    <>
      <Button onClick={onClose}>{words.cancel}</Button>
      <Button isPrimary type="submit" form={formId} isDisabled={!isRight}>
        {kind === 'rename' ? words.profile.confirmRename : words.profile.create}
      </Button>
    </>
  );
  const title = kind === 'rename' ? words.profile.renameTitle(from) : words.profile.duplicateTitle(from);
  return (
    <Modal title={title} error={error} actions={actions} onClose={onClose}>
      <form id={formId} onSubmit={(event) => void submit(event)}>
        <Field name={words.profile.name}>
          {(id) => <input id={id} value={name} spellCheck={false} onChange={(event) => setName(event.target.value)} />}
        </Field>
      </form>
      <p className={styles.faint}>{words.profile.nameRule}</p>
      {kind === 'duplicate' && <p className={styles.faint}>{words.profile.duplicateNote}</p>}
    </Modal>
  );
}

interface RemoveProps {
  readonly report: SettingsReport;
  readonly send: SettingsState['send'];
  readonly onClose: () => void;
}

/** Profiles of one's own that are not in use can go, after a look at what goes with them. */
export function RemoveModal({ report, send, onClose }: RemoveProps) {
  const words = useWords(SETTINGS_WORDS);
  const own = report.profiles.filter(({ name, isBuiltIn }) => !isBuiltIn && name !== report.profile);
  const [name, setName] = useState(own[0]?.name ?? '');
  const [error, setError] = useState<ErrorShape | null>(null);
  const remove = async () => {
    const failure = await send((client) => client.request('settings.removeProfile', { name }, CHANGE_TIMEOUT_MS));
    setError(failure);
    if (failure === null) onClose();
  };
  const actions = (
    <>
      <Button onClick={onClose}>{words.cancel}</Button>
      <Button isPrimary onClick={() => void remove()}>
        {words.profile.confirmRemove}
      </Button>
    </>
  );
  return (
    <Modal title={words.profile.removeTitle(name)} error={error} actions={actions} onClose={onClose}>
      {own.length > 1 && (
        <Field name={words.profile.title}>
          {(id) => (
            <select id={id} value={name} onChange={(event) => setName(event.target.value)}>
              {own.map((one) => (
                <option key={one.name} value={one.name}>
                  {one.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <p>{words.profile.removeNote}</p>
    </Modal>
  );
}

function freeName(from: string, profiles: readonly ProfileView[]): string {
  const taken = new Set(profiles.map(({ name }) => name));
  let number = 2;
  while (taken.has(`${from}-${number}`)) number++;
  return `${from}-${number}`;
}
