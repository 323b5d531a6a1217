import { ErrorText } from '../errors/error-text.tsx';
import { useLocale } from '../locale/use-locale.ts';
import { Icon } from '../parts/icon.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { dismissNotice } from '../state/actions.ts';
import { useConsole } from '../state/console-store.ts';
import styles from './notice.module.css';

/** What the person asked for and did not get, with what to do. */
export function Notice() {
  const { text } = useLocale();
  const notice = useConsole((store) => store.notice);
  if (notice === null) return null;
  return (
    <div className={styles.notice} role="alert">
      <Icon name="warning" />
      <p className={styles.words}>
        <ErrorText error={notice} isStrong /> <code className={styles.code}>{notice.code}</code>
      </p>
      <IconButton icon="cross" name={text.notice.dismiss} isSmall onClick={dismissNotice} />
    </div>
  );
}
