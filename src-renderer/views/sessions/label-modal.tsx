import { type FormEvent, useState } from 'react';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { LONGEST_NAME, LONGEST_NOTES, type Session } from '#shared/session/session-record.ts';
import { useClient } from '../../client/client-context.ts';
import { useWords } from '../../locale/use-locale.ts';
import { Button } from '../../parts/button.tsx';
import { Modal } from '../../parts/modal.tsx';
import styles from './sessions-view.module.css';
import { SESSIONS_WORDS } from './sessions-words.ts';

interface LabelModalProps {
  readonly session: Session;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const FORM = 'session-labels';

export function LabelModal({ session, onClose, onSaved }: LabelModalProps) {
  const words = useWords(SESSIONS_WORDS);
  const client = useClient();
  const [error, setError] = useState<ErrorShape | null>(null);
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (field: string) => String(given.get(field) ?? '').trim();
    const tags = text('tags')
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '');
    const labels = { name: text('name'), notes: text('notes'), tags };
    const result = await client.request('sessions.label', { id: session.id, ...labels });
    if (!result.ok) return setError(result.error);
    onSaved();
    onClose();
  };
  return (
    <Modal
      title={words.edit}
      error={error}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button isPrimary type="submit" form={FORM}>
            {words.save}
          </Button>
        </>
      }
    >
      <form id={FORM} className={styles.form} onSubmit={(event) => void save(event)}>
        <label className={styles.field}>
          {words.name}
          <input name="name" maxLength={LONGEST_NAME} defaultValue={session.name} />
        </label>
        <label className={styles.field}>
          {words.tags}
          <input name="tags" maxLength={500} defaultValue={session.tags.join(', ')} />
        </label>
        <label className={styles.field}>
          {words.notes}
          <textarea name="notes" rows={6} maxLength={LONGEST_NOTES} defaultValue={session.notes} />
        </label>
      </form>
    </Modal>
  );
}
