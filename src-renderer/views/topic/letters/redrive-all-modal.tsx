import { useRef, useState } from 'react';
import type { DeadLetterPage, RedriveReport } from '#shared/contract/dead-letters.ts';
import type { Result } from '#shared/contract/result.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { useClient } from '../../../client/client-context.ts';
import { useLocale, useWords } from '../../../locale/use-locale.ts';
import { Button } from '../../../parts/button.tsx';
import { Modal } from '../../../parts/modal.tsx';
import { TOPIC_WORDS } from '../locale/topic-words.ts';
import styles from '../panes.module.css';

/** Sends every letter back that was not yet, step by step; stopping leaves the rest for later. */
export function RedriveAllModal({ page, onClose }: { readonly page: DeadLetterPage; readonly onClose: () => void }) {
  const words = useWords(TOPIC_WORDS);
  const { format } = useLocale();
  const client = useClient();
  const [phase, setPhase] = useState<'asking' | 'sending' | 'done'>('asking');
  const [sent, setSent] = useState(0);
  const [error, setError] = useState<ErrorShape | null>(null);
  const isStopped = useRef(false);
  const open = page.total - page.redriven;

  const send = async () => {
    setPhase('sending');
    for (let from: number | null = page.from; from !== null && !isStopped.current; ) {
      const result: Result<RedriveReport> = await client.request('deadLetters.redriveRange', { from, to: page.to });
      if (!result.ok) {
        setError(result.error);
        break;
      }
      const { redriven } = result.data;
      setSent((before) => before + redriven);
      from = result.data.next;
    }
    setPhase('done');
  };
  const close = () => {
    isStopped.current = true;
    onClose();
  };
  const actions = (
    <>
      {phase === 'sending' && (
        <>
          <progress className={styles.progress} value={sent} max={open} aria-label={words.letters.askAll(open)} />
          <span>{words.letters.progress(format.count(sent), format.count(open))}</span>
        </>
      )}
      <Button onClick={close}>
        {phase === 'asking' ? words.cancel : phase === 'sending' ? words.letters.stop : words.close}
      </Button>
      {phase === 'asking' && (
        <Button isPrimary onClick={() => void send()}>
          {words.letters.redriveAll(open)}
        </Button>
      )}
    </>
  );
  return (
    <Modal title={words.letters.askAll(open)} error={error} actions={actions} onClose={close}>
      <p>{words.letters.allNote}</p>
      {phase === 'done' && (
        <p role="status" className={styles.valid}>
          {words.letters.done(sent)}
        </p>
      )}
    </Modal>
  );
}
