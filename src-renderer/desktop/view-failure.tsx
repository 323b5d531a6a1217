import { useWords } from '../locale/use-locale.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
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
      <Icon name="warning" size={24} />
      <p className={styles.title}>{words.viewFailed}</p>
      <p>{words.viewFailedDetail(reason)}</p>
      <Button icon="again" onClick={again}>
        {words.again}
      </Button>
    </div>
  );
}
