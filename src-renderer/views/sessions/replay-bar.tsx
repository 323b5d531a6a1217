import { useClient } from '../../client/client-context.ts';
import { usePolled } from '../../client/use-polled.ts';
import { ErrorText } from '../../errors/error-text.tsx';
import { goTo } from '../../frame/use-route.ts';
import { useLocale, useWords } from '../../locale/use-locale.ts';
import { Button } from '../../parts/button.tsx';
import { useConsole } from '../../state/console-store.ts';
import { REPLAY_WORDS } from './replay-words.ts';
import styles from './sessions-view.module.css';

const POLL_MS = 500;

/** The same messages once more beside the running pipeline, and whether the same came out. */
export function ReplayBar({ sessionId, isOver }: { readonly sessionId: string; readonly isOver: boolean }) {
  const words = useWords(REPLAY_WORDS);
  const { format } = useLocale();
  const client = useClient();
  const { data: replay, refresh } = usePolled('replay.read', {}, POLL_MS);
  const isRunning = replay?.state === 'running';
  const own = replay?.sessionId === sessionId ? replay : null;
  const start = async (pace: 'max' | 'recorded') => {
    const result = await client.request('replay.start', { sessionId, pace });
    useConsole.setState({ notice: result.ok ? null : result.error });
    await refresh();
  };
  const cancel = async () => {
    await client.request('replay.cancel', {});
    await refresh();
  };
  const replayId = own?.report?.replayId ?? null;
  return (
    <section className={styles.exports} aria-label={words.title}>
      <span className={styles.label}>{words.title}</span>
      <Button icon="play" isDisabled={isRunning || !isOver} onClick={() => void start('max')}>
        {words.fast}
      </Button>
      <Button icon="play" isDisabled={isRunning || !isOver} onClick={() => void start('recorded')}>
        {words.recorded}
      </Button>
      {own === null && <span className={styles.faint}>{isOver ? words.note : words.running}</span>}
      <div className={styles.progress} role="status">
        {own?.state === 'running' && (
          <>
            <progress aria-label={words.title} max={1} value={own.fraction} />
            <span>{words.replayed(format.count(own.replayed))}</span>
            <Button icon="cross" onClick={() => void cancel()}>
              {words.cancel}
            </Button>
          </>
        )}
        {own?.state === 'cancelled' && <span>{words.cancelled}</span>}
        {own?.state === 'done' && own.report !== null && <strong>{words.outcome(own.report)}</strong>}
        {own?.state === 'done' && replayId !== null && (
          <Button onClick={() => goTo('sessions', { id: sessionId, with: replayId })}>{words.compare}</Button>
        )}
      </div>
      {own?.error != null && (
        <p className={styles.error} role="alert">
          <ErrorText error={own.error} />
        </p>
      )}
    </section>
  );
}
