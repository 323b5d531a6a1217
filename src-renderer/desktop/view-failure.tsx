import { useWords } from '../locale/use-locale.ts';
import { DESKTOP_PAGE_WORDS } from './desktop-words.ts';
import styles from './view-failure.module.css';

interface ViewFailureProps {
  readonly reason: string;
  readonly again: () => void;
}

/** Where a page laid over ours did not load. */
export function ViewFailure({ reason, again }: ViewFailureProps) {
  const words = useWords(DESKTOP_PAGE_WORDS);
  return (
    <div className={styles.failure} role="alert">
      <p className={styles.title}>{words.viewFailed}</p>
      <p>{words.viewFailedDetail(reason)}</p>
      <button type="button" className={styles.again} onClick={again}>
        {words.again}
      </button>
    </div>
  );
}
