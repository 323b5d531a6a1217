import { type FormEvent, useState } from 'react';
import type { Position } from '#shared/domain/stored-tweet.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { useClient } from '../../client/client-context.ts';
import { useWords } from '../../locale/use-locale.ts';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { Modal } from '../../parts/modal.tsx';
import { tweetByHand } from './hand-tweet.ts';
import { TOPIC_WORDS } from './locale/topic-words.ts';
import styles from './topic-modals.module.css';

const FORM = 'write-a-tweet';

/** One tweet, written by the person. */
export function WriteModal({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(TOPIC_WORDS);
  const client = useClient();
  const [text, setText] = useState('');
  const [user, setUser] = useState('by_hand');
  const [lang, setLang] = useState('en');
  const [sent, setSent] = useState<Position | null>(null);
  const [error, setError] = useState<ErrorShape | null>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const tweet = tweetByHand({ text, user, lang }, Date.now(), Math.random());
    const result = await client.request('topic.produce', { tweet });
    setError(result.ok ? null : result.error);
    setSent(result.ok ? result.data : null);
    if (result.ok) setText('');
  };
  const actions = (
    <>
      <Button onClick={onClose}>{words.close}</Button>
      <button type="submit" form={FORM} className={styles.send} disabled={text.trim() === '' || user.trim() === ''}>
        {words.write.send}
      </button>
    </>
  );
  return (
    <Modal title={words.write.title} error={error} actions={actions} onClose={onClose}>
      <p className={styles.note}>{words.write.note}</p>
      <form id={FORM} className={styles.form} onSubmit={(event) => void send(event)}>
        <Field name={words.write.text}>
          {(id) => (
            <textarea
              id={id}
              rows={4}
              dir="auto"
              maxLength={25_000}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <div className={styles.row}>
          <Field name={words.write.user}>
            {(id) => <input id={id} maxLength={200} value={user} onChange={(event) => setUser(event.target.value)} />}
          </Field>
          <Field name={words.write.language}>
            {(id) => (
              <select id={id} value={lang} onChange={(event) => setLang(event.target.value)}>
                <option value="en">en</option>
                <option value="fr">fr</option>
              </select>
            )}
          </Field>
        </div>
      </form>
      {sent !== null && (
        <p role="status" className={styles.done}>
          {words.write.sent(sent.partition, sent.offset)}
        </p>
      )}
    </Modal>
  );
}
