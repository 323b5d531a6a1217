import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import styles from './error-text.module.css';
import { useSayError } from './say-error.ts';

/** What went wrong and what to do, as running text for a paragraph of the caller's. */
export function ErrorText({ error, isStrong = false }: { readonly error: ErrorShape; readonly isStrong?: boolean }) {
  const { message, hint } = useSayError()(error);
  return (
    <>
      {isStrong ? <strong>{message}</strong> : message} {hint} <Original error={error} />
    </>
  );
}

/** The engine's own words with their names and numbers, where the console speaks another language. */
export function Original({ error }: { readonly error: ErrorShape }) {
  const { original } = useSayError()(error);
  if (original === null) return null;
  return (
    <bdi lang="en" className={styles.original}>
      ({original})
    </bdi>
  );
}
