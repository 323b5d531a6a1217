import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { ErrorText } from '../errors/error-text.tsx';
import { useLocale } from '../locale/use-locale.ts';
import { useConsole } from '../state/console-store.ts';
import styles from './waiting.module.css';

/** In the place of an answer that has not come: why not, or that it will. */
export function Waiting({ error }: { readonly error: ErrorShape | null }) {
  const { text } = useLocale();
  const isLinked = useConsole((store) => store.link.state === 'open');
  if (isLinked && error !== null) {
    return (
      <p className={styles.waiting} role="alert">
        <ErrorText error={error} />
      </p>
    );
  }
  return (
    <p className={styles.waiting} role="status">
      {isLinked ? text.frame.loading : text.frame.away}
    </p>
  );
}
