import { useId } from 'react';
import { useWords } from '../../../locale/use-locale.ts';
import { TOPIC_WORDS } from '../locale/topic-words.ts';
import styles from '../panes.module.css';
import { whyNoTweet } from './why-no-tweet.ts';

interface BodyEditorProps {
  readonly content: string;
  readonly onChange: (content: string) => void;
}

/** The body as it will be sent, checked while it is typed. */
export function BodyEditor({ content, onChange }: BodyEditorProps) {
  const { letters } = useWords(TOPIC_WORDS);
  const id = useId();
  const why = whyNoTweet(content);
  return (
    <section>
      <label htmlFor={id} className={styles.caption}>
        {letters.editing}
      </label>
      <textarea
        id={id}
        className={styles.editor}
        rows={10}
        dir="auto"
        spellCheck={false}
        aria-invalid={why !== null}
        value={content}
        onChange={(event) => onChange(event.target.value)}
      />
      <p role="status" className={why === null ? styles.valid : styles.invalid}>
        {why ?? letters.isTweet}
      </p>
    </section>
  );
}
