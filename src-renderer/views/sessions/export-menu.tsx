import { useState } from 'react';
import { type ExportFormat, REPORT_FORMATS, TWEET_FORMATS } from '#shared/contract/exports.ts';
import { ErrorText } from '../../errors/error-text.tsx';
import { FilterBar } from '../../filter/filter-bar.tsx';
import { isNarrowed } from '../../filter/filter-params.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useWords } from '../../locale/use-locale.ts';
import { Button } from '../../parts/button.tsx';
import styles from './sessions-view.module.css';
import { SESSIONS_WORDS } from './sessions-words.ts';
import { addressOfFile, useExport } from './use-export.ts';

/** Every format as a button, the tweets all or only those that a filter lets through, and how far the last one is. */
export function ExportMenu({ sessionId }: { readonly sessionId: string }) {
  const words = useWords(SESSIONS_WORDS);
  const { job, error, start, cancel } = useExport();
  const [filter, changeFilter] = useFilter();
  const [isChoosing, setIsChoosing] = useState(isNarrowed(filter));
  const isWriting = job?.state === 'writing';
  const button = (format: ExportFormat) => (
    <Button key={format} icon="download" isDisabled={isWriting} onClick={() => void start(sessionId, format, filter)}>
      {words.exports[format]}
    </Button>
  );
  const toggle = () => {
    if (isChoosing) changeFilter({});
    setIsChoosing(!isChoosing);
  };
  return (
    <section className={styles.exports} aria-label={words.exportTitle}>
      <fieldset className={styles.formats} aria-label={words.report}>
        <span className={styles.label}>{words.report}</span>
        {REPORT_FORMATS.map(button)}
      </fieldset>
      <fieldset className={styles.formats} aria-label={words.exportTweets}>
        <span className={styles.label}>{words.exportTweets}</span>
        {TWEET_FORMATS.map(button)}
        <label className={styles.some}>
          <input type="checkbox" checked={isChoosing} onChange={toggle} />
          {words.onlySome}
        </label>
      </fieldset>
      {isChoosing && (
        <div className={styles.narrowing}>
          <FilterBar />
        </div>
      )}
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
