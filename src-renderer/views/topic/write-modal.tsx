import { type FormEvent, useState } from 'react';
import { useWords } from '../../locale/use-locale.ts';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { Modal } from '../../parts/modal.tsx';
import { type Handwriting, MOST_BY_HAND, textsOf, tweetsByHand } from './hand-tweet.ts';
import { TOPIC_WORDS } from './locale/topic-words.ts';
import styles from './topic-modals.module.css';
import { type BulkSend, useBulkSend } from './use-bulk-send.ts';

const FORM = 'write-a-tweet';
const BLANK: Handwriting = { text: '', user: 'by_hand', lang: 'en', isByLine: false, copies: 1 };

/** Tweets written by the person: one, one a line, or many of the same. */
export function WriteModal({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(TOPIC_WORDS);
  const [written, setWritten] = useState(BLANK);
  const { send, stop, ...bulk } = useBulkSend();
  const total = textsOf(written).length * written.copies;
  const isRight = total > 0 && total <= MOST_BY_HAND && written.user.trim() !== '' && !bulk.isBusy;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isRight) return;
    const isAllOut = await send(tweetsByHand(written, Date.now(), Math.random()));
    if (isAllOut) setWritten((before) => ({ ...before, text: '' }));
  };
  const actions = (
    <>
      {bulk.isBusy ? (
        <Button onClick={stop}>{words.write.stop}</Button>
      ) : (
        <Button onClick={onClose}>{words.close}</Button>
      )}
      <button type="submit" form={FORM} className={styles.send} disabled={!isRight}>
        {total > 1 ? words.write.sendMany(total) : words.write.send}
      </button>
    </>
  );
  return (
    <Modal title={words.write.title} error={bulk.error} actions={actions} onClose={onClose}>
      <p className={styles.note}>{words.write.note}</p>
      <form id={FORM} className={styles.form} onSubmit={(event) => void submit(event)}>
        <Fields written={written} change={(change) => setWritten((before) => ({ ...before, ...change }))} />
      </form>
      {total > MOST_BY_HAND && (
        <p role="alert" className={styles.tooMany}>
          {words.write.tooMany(total, MOST_BY_HAND)}
        </p>
      )}
      <Progress {...bulk} />
    </Modal>
  );
}

interface FieldsProps {
  readonly written: Handwriting;
  readonly change: (change: Partial<Handwriting>) => void;
}

function Fields({ written, change }: FieldsProps) {
  const words = useWords(TOPIC_WORDS);
  const { text, user, lang, isByLine, copies } = written;
  return (
    <>
      <Field name={words.write.text}>
        {(id) => (
          <textarea
            id={id}
            rows={4}
            dir="auto"
            maxLength={25_000}
            value={text}
            onChange={(event) => change({ text: event.target.value })}
          />
        )}
      </Field>
      <label className={styles.check}>
        <input type="checkbox" checked={isByLine} onChange={(event) => change({ isByLine: event.target.checked })} />
        {words.write.byLine}
      </label>
      <div className={styles.row}>
        <Field name={words.write.user}>
          {(id) => (
            <input id={id} maxLength={200} value={user} onChange={(event) => change({ user: event.target.value })} />
          )}
        </Field>
        <Field name={words.write.language}>
          {(id) => (
            <select id={id} value={lang} onChange={(event) => change({ lang: event.target.value })}>
              <option value="en">en</option>
              <option value="fr">fr</option>
            </select>
          )}
        </Field>
        <Field name={words.write.copies}>
          {(id) => (
            <input
              id={id}
              type="number"
              min={1}
              max={MOST_BY_HAND}
              step={1}
              value={copies}
              onChange={({ target }) => change({ copies: Math.max(1, Math.floor(target.valueAsNumber) || 1) })}
            />
          )}
        </Field>
      </div>
    </>
  );
}

function Progress({ isBusy, sent, total, last }: BulkSend) {
  const words = useWords(TOPIC_WORDS);
  if (total === 0) return null;
  const isWhole = !isBusy && sent === total;
  return (
    <div role="status" className={styles.progress}>
      {total > 1 && !isWhole && <progress max={total} value={sent} aria-label={words.write.sending} />}
      {isWhole && total === 1 && last !== null && (
        <p className={styles.done}>{words.write.sent(last.partition, last.offset)}</p>
      )}
      {total > 1 && <p className={isWhole ? styles.done : styles.note}>{words.write.sentOf(sent, total)}</p>}
    </div>
  );
}
