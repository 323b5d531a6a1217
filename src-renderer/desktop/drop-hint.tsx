import { useWords } from '../locale/use-locale.ts';
import { DESKTOP_PAGE_WORDS } from './desktop-words.ts';
import styles from './drop-hint.module.css';

/** Seen while a file is held over the window: the preload marks the page then. */
export function DropHint() {
  const words = useWords(DESKTOP_PAGE_WORDS);
  return (
    <div className={styles.hint} aria-hidden="true">
      <div className={styles.target}>
        <p className={styles.title}>{words.drop}</p>
        <p>{words.dropDetail}</p>
      </div>
    </div>
  );
}
