import { useState } from 'react';
import type { Session } from '#shared/session/session-record.ts';
import { useClient } from '../../client/client-context.ts';
import { useWords } from '../../locale/use-locale.ts';
import { Button } from '../../parts/button.tsx';
import { useConsole } from '../../state/console-store.ts';
import { READ_BACK_WORDS } from './read-back-words.ts';
import styles from './sessions-view.module.css';

interface ReadBackBarProps {
  readonly session: Session;
  readonly onDone: () => void;
}

/** The proof by reading: topic and both stores are read whole and compared id by id. */
export function ReadBackBar({ session: { id, reconciliation }, onDone }: ReadBackBarProps) {
  const words = useWords(READ_BACK_WORDS);
  const client = useClient();
  const [isReading, setIsReading] = useState(false);
  const read = async () => {
    setIsReading(true);
    const result = await client.request('sessions.reconcile', { id });
    useConsole.setState({ notice: result.ok ? null : result.error });
    setIsReading(false);
    onDone();
  };
  return (
    <section className={styles.exports} aria-label={words.title}>
      <span className={styles.label}>{words.title}</span>
      <Button icon="check" isDisabled={isReading} onClick={() => void read()}>
        {words.read}
      </Button>
      <span role="status" className={reconciliation === null || isReading ? styles.faint : undefined}>
        {isReading ? words.reading : reconciliation === null ? words.note : words.found(reconciliation)}
      </span>
    </section>
  );
}
