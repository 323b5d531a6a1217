import { type FormEvent, useId, useState } from 'react';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { PROFILE_NAME } from '#shared/settings/profiles.ts';
import { useWords } from '../../locale/use-locale.ts';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { Modal } from '../../parts/modal.tsx';
import styles from './settings-view.module.css';
import { SETTINGS_WORDS } from './settings-words.ts';
import { CHANGE_TIMEOUT_MS, type SettingsState } from './use-settings.ts';

/** A settings file becomes a profile of its own: nothing that is here is written over. */
export function ImportModal({ send, onClose }: { readonly send: SettingsState['send']; readonly onClose: () => void }) {
  const words = useWords(SETTINGS_WORDS);
  const formId = useId();
  const [content, setContent] = useState<string | null>(null);
  const [name, setName] = useState('imported');
  const [error, setError] = useState<ErrorShape | null>(null);
  const isReady = content !== null && PROFILE_NAME.test(name);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const [, proposed] = /^tweetscope-([a-z0-9-]+)\.json$/.exec(file.name) ?? [];
    if (proposed !== undefined) setName(`${proposed}-imported`.slice(0, 40));
    setContent(await file.text());
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (content === null) return;
    const failure = await send((client) => client.request('settings.import', { name, content }, CHANGE_TIMEOUT_MS));
    setError(failure);
    if (failure === null) onClose();
  };
  const actions = (
    <>
      <Button onClick={onClose}>{words.cancel}</Button>
      <Button isPrimary type="submit" form={formId} isDisabled={!isReady}>
        {words.profile.confirmImport}
      </Button>
    </>
  );
  return (
    <Modal title={words.profile.importTitle} error={error} actions={actions} onClose={onClose}>
      <form id={formId} className={styles.importForm} onSubmit={(event) => void submit(event)}>
        <Field name={words.profile.file}>
          {(id) => (
            <input
              id={id}
              type="file"
              accept="application/json,.json"
              onChange={(event) => void take(event.target.files?.[0])}
            />
          )}
        </Field>
        <Field name={words.profile.name}>
          {(id) => <input id={id} value={name} spellCheck={false} onChange={(event) => setName(event.target.value)} />}
        </Field>
      </form>
      <p className={styles.faint}>{words.profile.importNote}</p>
    </Modal>
  );
}
