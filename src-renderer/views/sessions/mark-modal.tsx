import { type FormEvent, useState } from 'react';
import { LONGEST_MARKER } from '#shared/contract/sessions.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { useClient } from '../../client/client-context.ts';
import { useWords } from '../../locale/use-locale.ts';
import { Button } from '../../parts/button.tsx';
import { Modal } from '../../parts/modal.tsx';
import styles from './sessions-view.module.css';
import { SESSIONS_WORDS } from './sessions-words.ts';

const FORM = 'session-marker';

export function MarkModal({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(SESSIONS_WORDS);
  const client = useClient();
  const [error, setError] = useState<ErrorShape | null>(null);
  const mark = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = String(new FormData(event.currentTarget).get('text') ?? '').trim();
    const result = await client.request('sessions.mark', { text: given === '' ? words.markExample : given });
    if (result.ok) onClose();
    else setError(result.error);
  };
  return (
    <Modal
      title={words.mark}
      error={error}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button isPrimary type="submit" form={FORM}>
            {words.mark}
          </Button>
        </>
      }
    >
      <p>{words.markDetail}</p>
      <form id={FORM} className={styles.form} onSubmit={(event) => void mark(event)}>
        <label className={styles.field}>
          {words.markText}
          <input name="text" maxLength={LONGEST_MARKER} placeholder={words.markExample} />
        </label>
      </form>
    </Modal>
  );
}
