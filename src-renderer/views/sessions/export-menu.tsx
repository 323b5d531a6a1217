import { EXPORT_FORMATS } from '#shared/contract/exports.ts';
import { ErrorText } from '../../errors/error-text.tsx';
import { useWords } from '../../locale/use-locale.ts';
import { Button } from '../../parts/button.tsx';
import styles from './sessions-view.module.css';
import { SESSIONS_WORDS } from './sessions-words.ts';
import { addressOfFile, useExport } from './use-export.ts';

/** Every format as a button, and how far the last one is. */
export function ExportMenu({ sessionId }: { readonly sessionId: string }) {
  const words = useWords(SESSIONS_WORDS);
  const { job, error, start, cancel } = useExport();
  const isWriting = job?.state === 'writing';
  return (
    <section className={styles.exports} aria-label={words.exportTitle}>
      <span className={styles.faint}>{words.exportTitle}</span>
      {EXPORT_FORMATS.map((format) => (
        <Button key={format} icon="download" isDisabled={isWriting} onClick={() => void start(sessionId, format)}>
          {words.exports[format]}
        </Button>
      ))}
      <div className={styles.progress} role="status">
        {isWriting && (
          <>
            <span>{words.writing(job.fileName)}</span>
            {job.tweets !== null && (
              <>
                <progress
                  aria-label={words.writing(job.fileName)}
                  max={Math.max(1, job.tweets.atMost)}
                  value={job.tweets.written}
                />
                <span>{words.written(job.tweets.written, job.tweets.atMost)}</span>
              </>
            )}
            <Button icon="cross" onClick={() => void cancel()}>
              {words.cancel}
            </Button>
          </>
        )}
        {job?.state === 'done' && (
          <>
            <span>{words.ready(job.fileName)}</span>
            <a className={styles.link} href={addressOfFile(job)} download={job.fileName}>
              {words.download}
            </a>
          </>
        )}
        {job?.state === 'cancelled' && <span>{words.cancelled}</span>}
      </div>
      {error !== null && (
        <p className={styles.error} role="alert">
          <ErrorText error={error} />
        </p>
      )}
    </section>
  );
}
